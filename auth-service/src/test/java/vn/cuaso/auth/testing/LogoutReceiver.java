package vn.cuaso.auth.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The portal as far as it is told that a session has ended. */
public final class LogoutReceiver implements QuarkusTestResourceLifecycleManager {

    private static final String FORM = "logout_token=";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sign-out/back-channel", this::receive);
        server.start();
        return Map.of(
                "cuaso.auth.clients." + TestClients.PORTAL + ".backchannel-logout-uri",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/sign-out/back-channel");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType().equals(LogoutReceiver.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** As at first; called before each test. */
    public void reset() {
        tokens.clear();
        failures.set(0);
    }

    /** Answers the next so many with a fault. */
    public void failNext(int count) {
        failures.set(count);
    }

    /**
     * Waits for logout tokens, those that were answered with a fault included.
     *
     * @return so many or, when they do not come, fewer
     */
    public List<String> await(int count) {
        List<String> received = new ArrayList<>();
        try {
            while (received.size() < count) {
                String token = tokens.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (token == null) {
                    break;
                }
                received.add(token);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return received;
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        boolean failing = failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0;
        exchange.sendResponseHeaders(failing ? 500 : 200, -1);
        exchange.close();
        if (body.startsWith(FORM)) {
            tokens.add(body.substring(FORM.length()));
        }
    }
}
