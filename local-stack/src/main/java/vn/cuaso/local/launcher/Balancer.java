package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Shares connections out among the instances of a service, in the place of a Service of Kubernetes (ADR 0016): who is not
 * ready by the last look is passed over, and so is who refuses; what is connected stays where it is, and is cut with its
 * instance.
 */
public final class Balancer implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final int TIMEOUT_MILLISECONDS = 1_000;

    private final int port;
    private final List<Endpoint> instances;
    private final AtomicInteger turn = new AtomicInteger();
    private ServerSocket listening;

    Balancer(int port, List<Endpoint> instances) {
        this.port = port;
        this.instances = List.copyOf(instances);
    }

    /**
     * Between instances that somebody else has started. Takes connections at once and looks every second who is ready.
     *
     * @param port of loopback
     * @param instances the port of each, and that of its management
     */
    public static Balancer between(int port, Map<Integer, Integer> instances) {
        List<Endpoint> endpoints = instances.entrySet().stream()
                .map(instance -> new Endpoint(
                        instance.getKey(), new InstanceHealth(HealthProbe.ofManagement(instance.getValue())::isReady)))
                .toList();
        Balancer balancer = new Balancer(port, endpoints);
        endpoints.forEach(endpoint -> endpoint.health().look());
        balancer.start();
        endpoints.forEach(
                endpoint -> Thread.startVirtualThread(() -> endpoint.health().watch(balancer.listening::isClosed)));
        return balancer;
    }

    /** Takes connections from now on. */
    void start() {
        try {
            listening = new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
        Thread.startVirtualThread(this::accept);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                client.setTcpNoDelay(true);
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException e) {
                // Closed, or a client that has gone already.
            }
        }
    }

    private void connect(Socket client) {
        connected().ifPresent(server -> carry(client, server));
        close(client);
    }

    private static void carry(Socket client, Socket server) {
        Thread back = Thread.startVirtualThread(() -> copy(server, client));
        copy(client, server);
        try {
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(server);
    }

    /** To whose turn it is, or to the next that takes the connection. */
    private Optional<Socket> connected() {
        List<Endpoint> ready = instances.stream()
                .filter(instance -> instance.health().isReady())
                .toList();
        int first = turn.getAndIncrement();
        return IntStream.range(0, ready.size())
                .mapToObj(offset -> ready.get(Math.floorMod(first + offset, ready.size())))
                .flatMap(instance -> connected(instance).stream())
                .findFirst();
    }

    private static Optional<Socket> connected(Endpoint instance) {
        Socket server = new Socket();
        try {
            server.connect(
                    new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), instance.port()), TIMEOUT_MILLISECONDS);
            server.setTcpNoDelay(true);
            return Optional.of(server);
        } catch (IOException e) {
            instance.health().lost();
            close(server);
            return Optional.empty();
        }
    }

    /** An end that was said is said on; one that was not cuts both ways. */
    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            close(from, to);
        }
    }

    private static void close(Socket... sockets) {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is gone in any case.
            }
        }
    }

    @Override
    public void close() {
        try {
            if (listening != null) {
                listening.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
