package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.process.Ports;

class BalancerTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final int port = new Ports(new Random()).free();
    private final ServerSocket first = instance("1");
    private final ServerSocket second = instance("2");
    private final InstanceHealth healthOfFirst = ready();
    private final InstanceHealth healthOfSecond = ready();
    private final Balancer balancer = new Balancer(
            port,
            List.of(
                    new Endpoint(first.getLocalPort(), healthOfFirst),
                    new Endpoint(second.getLocalPort(), healthOfSecond)));

    @AfterEach
    void close() throws IOException {
        balancer.close();
        first.close();
        second.close();
    }

    @Test
    void readyInstancesTakeConnectionsInTurn() {
        balancer.start();

        assertThat(answers(4)).containsExactly("1", "2", "1", "2");
    }

    @Test
    void whoIsNotReadyGetsNone() {
        healthOfFirst.lost();
        balancer.start();

        assertThat(answers(3)).containsOnly("2");
    }

    @Test
    void whoRefusesIsPassedOverUntilItIsReadyAgain() throws IOException {
        first.close();
        balancer.start();

        assertThat(answers(3)).containsOnly("2");
        assertThat(healthOfFirst.isReady()).isFalse();
    }

    @Test
    void withoutAnyConnectionsEndUnanswered() {
        healthOfFirst.lost();
        healthOfSecond.lost();
        balancer.start();

        assertThat(answers(1)).containsExactly("");
    }

    private List<String> answers(int connections) {
        return Stream.generate(this::answer).limit(connections).toList();
    }

    private String answer() {
        try (Socket client = new Socket(LOOPBACK, port)) {
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    private static InstanceHealth ready() {
        InstanceHealth health = new InstanceHealth(() -> true);
        health.look();
        return health;
    }

    /** Says its name to whoever connects. */
    private static ServerSocket instance(String name) {
        try {
            ServerSocket socket = new ServerSocket(0, 50, LOOPBACK);
            Thread.startVirtualThread(() -> {
                while (!socket.isClosed()) {
                    try (Socket client = socket.accept()) {
                        client.getOutputStream().write(name.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        // The test is over.
                    }
                }
            });
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
