package vn.cuaso.auth.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** stats-service as docs/sign-in-statistics.md describes it. A test may take it away. */
public final class StatsServiceStub implements QuarkusTestResourceLifecycleManager {
    private static final String ANSWER = """
            {"from": "2026-03-01", "to": "2026-03-03", "zone": "Asia/Ho_Chi_Minh",
             "ways": [{"way": "password-sms", "succeeded": 43875, "failed": {"wrong-credentials": 450, "otp-exhausted": 3},
                       "steps": {"otp.verified": 43875}, "seconds": {"p50": 41, "p95": 118}},
                      {"way": "qr", "succeeded": 0, "failed": {}, "steps": {"qr.created": 2}}],
             "days": [{"day": "2026-03-02", "ways": [{"way": "password-sms", "succeeded": 43875,
                       "failed": {"wrong-credentials": 450, "otp-exhausted": 3}, "steps": {}}]}]}
            """;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private HttpServer server;

    /**
     * @param authorization the header
     */
    public record Call(String query, String authorization) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/sign-in-statistics", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.stats-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StatsServiceStub.class));
    }

    void goAway(boolean gone) {
        away = gone;
    }

    int calls() {
        return calls.size();
    }

    Call lastCall() {
        return calls.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.add(new Call(
                exchange.getRequestURI().getQuery(),
                exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
