package vn.cuaso.auth.otp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * otp-service as docs/architecture.md describes it, in memory. Every code is {@link #CODE}. A test may change what the
 * next challenge is like, and take the service away.
 */
public final class OtpServiceStub implements QuarkusTestResourceLifecycleManager {

    public static final String CODE = "246810";

    private static final int ATTEMPTS = 5;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Stubbed> challenges = new HashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile String nextAnswer;
    private volatile Duration life = Duration.ofMinutes(3);
    private volatile Duration coolDown = Duration.ZERO;
    private HttpServer server;

    /**
     * @param authorization the header
     */
    public record Call(String method, String path, JsonNode body, String authorization) {}

    private static final class Stubbed {
        private final String transaction;
        private final String purpose;
        private final Instant expiresAt;
        private final Instant resendAt;
        private int attemptsLeft = ATTEMPTS;

        Stubbed(String transaction, String purpose, Instant expiresAt, Instant resendAt) {
            this.transaction = transaction;
            this.purpose = purpose;
            this.expiresAt = expiresAt;
            this.resendAt = resendAt;
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/challenges", this::handle);
        server.createContext("/accounts", this::handle);
        server.start();
        return Map.of(
                "quarkus.rest-client.otp-service.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "cuaso.auth.otp-service.breaker-delay",
                "PT0.1S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType().equals(OtpServiceStub.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** As at first; called before each test. */
    public synchronized void reset() {
        away = false;
        nextAnswer = null;
        life = Duration.ofMinutes(3);
        coolDown = Duration.ZERO;
        calls.clear();
    }

    /** Answers 503 to everything, or works again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** The next call gets this answer, whatever it asks. */
    public void answerOnce(String answer) {
        nextAnswer = answer;
    }

    /** How long challenges made from now on live. */
    public void challengesLive(Duration duration) {
        life = duration;
    }

    /** How long codes sent from now on cannot be sent again. */
    public void coolDown(Duration duration) {
        coolDown = duration;
    }

    public List<Call> calls(String method, String pathPattern) {
        return calls.stream()
                .filter(call -> call.method().equals(method) && call.path().matches(pathPattern))
                .toList();
    }

    /** What the codes of the new challenges were for. */
    public List<String> purposes() {
        return calls("POST", "/challenges").stream()
                .map(call -> call.body().path("purpose").asText())
                .toList();
    }

    /** How many new challenges were made and how many codes were sent again. */
    public int messages() {
        return calls("POST", "/challenges(/[^/]+/sends)?").size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                body.length == 0 ? json.createObjectNode() : json.readTree(body),
                exchange.getRequestHeaders().getFirst("Authorization"));
        calls.add(call);
        if (away) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        if (call.method().equals("DELETE")) {
            exchange.sendResponseHeaders(204, -1);
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
        if (nextAnswer != null) {
            String answer = nextAnswer;
            nextAnswer = null;
            return answer;
        }
        String[] path = call.path().split("/", -1);
        if (path.length == 2) {
            return create(call.body());
        }
        Stubbed challenge = challenges.get(path[2]);
        if (challenge == null || !Instant.now().isBefore(challenge.expiresAt)) {
            return "{\"outcome\":\"gone\"}";
        }
        if (path.length == 3) {
            return outcome("live", path[2], challenge);
        }
        return path[3].equals("sends") ? resend(path[2], challenge) : verify(path[2], challenge, call.body());
    }

    private String create(JsonNode body) {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        Stubbed challenge = new Stubbed(
                body.path("transaction").asText(), body.path("purpose").asText(), now.plus(life), now.plus(coolDown));
        challenges.put(id, challenge);
        return outcome("created", id, challenge);
    }

    private static String resend(String id, Stubbed challenge) {
        return Instant.now().isBefore(challenge.resendAt)
                ? "{\"outcome\":\"too-soon\",\"retryAt\":\"%s\"}".formatted(challenge.resendAt)
                : outcome("resent", id, challenge);
    }

    private String verify(String id, Stubbed challenge, JsonNode body) {
        if (!challenge.transaction.equals(body.path("transaction").asText())
                || !challenge.purpose.equals(body.path("purpose").asText())) {
            return "{\"outcome\":\"gone\"}";
        }
        challenge.attemptsLeft--;
        if (body.path("code").asText().equals(CODE)) {
            challenges.remove(id);
            return "{\"outcome\":\"verified\"}";
        }
        if (challenge.attemptsLeft == 0) {
            challenges.remove(id);
            return "{\"outcome\":\"exhausted\"}";
        }
        return "{\"outcome\":\"wrong\",\"attemptsLeft\":%d}".formatted(challenge.attemptsLeft);
    }

    private static String outcome(String name, String id, Stubbed challenge) {
        return """
                {"outcome":"%s","challenge":{"id":"%s","expiresAt":"%s","resendAt":"%s","sendsLeft":4,\
                "attemptsLeft":%d,"delivery":"pending"}}""".formatted(name, id, challenge.expiresAt, challenge.resendAt, challenge.attemptsLeft);
    }
}
