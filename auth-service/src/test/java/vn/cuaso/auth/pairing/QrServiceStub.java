package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * qr-session-service as docs/qr-pairing.md describes it, in memory. A test says what a session has come to, makes the
 * service lie, and takes it away.
 */
public final class QrServiceStub implements QuarkusTestResourceLifecycleManager {

    public static final String LINK = "http://app.localhost:8080/app/open#token";

    private static final String PENDING = "{\"outcome\":\"pending\"}";
    private static final String UNKNOWN = "{\"outcome\":\"unknown\"}";
    private static final String USED = over("consumed");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> results = new ConcurrentHashMap<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile boolean lying;
    private volatile String nextCreation;
    private HttpServer server;

    /**
     * @param authorization the header
     */
    public record Call(String method, String path, JsonNode body, String authorization) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/sessions", this::handle);
        server.start();
        return Map.of(
                "quarkus.rest-client.qr-session-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "cuaso.auth.qr-session-service.breaker-delay",
                "PT0.1S",
                // A test that takes the service away opens no breaker in the next one.
                "cuaso.auth.qr-session-service.breaker-calls",
                "1000");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType().equals(QrServiceStub.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** As at first; called before each test. */
    public void reset() {
        away = false;
        lying = false;
        nextCreation = null;
        calls.clear();
    }

    /** Answers 503 to everything, or works again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** Hands out what it has again and again. */
    public void lie() {
        lying = true;
    }

    public void limitOnce(Instant retryAt) {
        nextCreation = "{\"outcome\":\"limited\",\"retryAt\":\"%s\"}".formatted(retryAt);
    }

    /** The phone's approval waits for the browser. */
    public void approve(String session, String approval) {
        results.put(session, "{\"outcome\":\"taken\",\"approval\":\"%s\"}".formatted(approval));
    }

    /** The phone's approval waits for the browser that brings this code. */
    public void approve(String session, String approval, String code) {
        codes.put(session, code);
        approve(session, approval);
    }

    /**
     * @param state {@code rejected}, {@code expired}, {@code cancelled} or {@code consumed}
     */
    public void end(String session, String state) {
        results.put(session, over(state));
    }

    public List<Call> calls(String method, String pathPattern) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.path().matches(pathPattern))
                .toList();
    }

    /** What was asked for last. */
    public JsonNode latestSession() {
        return calls("POST", "/sessions").getLast().body();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                body.length == 0 ? json.createObjectNode() : json.readTree(body),
                exchange.getRequestHeaders().getFirst("Authorization"));
        calls.add(call);
        if (away || call.method().equals("DELETE")) {
            exchange.sendResponseHeaders(away ? 503 : 204, -1);
            exchange.close();
            return;
        }
        byte[] answer = answer(call).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private synchronized String answer(Call call) {
        String[] path = call.path().split("/", -1);
        return path.length == 2
                ? create(call.body())
                : take(path[2], call.body().path("code").asText());
    }

    private String create(JsonNode body) {
        if (nextCreation != null) {
            String answer = nextCreation;
            nextCreation = null;
            return answer;
        }
        results.put(body.path("session").asText(), PENDING);
        String link = body.path("kind").asText().equals("same-device") ? ",\"link\":\"" + LINK + '"' : "";
        return "{\"outcome\":\"created\",\"expiresAt\":\"%s\"%s}"
                .formatted(Instant.now().plusSeconds(30), link);
    }

    private String take(String session, String code) {
        if (!codes.getOrDefault(session, code).equals(code)) {
            return UNKNOWN;
        }
        String result = results.getOrDefault(session, UNKNOWN);
        if (!lying && result.contains("taken")) {
            results.put(session, USED);
        }
        return result;
    }

    private static String over(String state) {
        return "{\"outcome\":\"over\",\"state\":\"%s\"}".formatted(state);
    }
}
