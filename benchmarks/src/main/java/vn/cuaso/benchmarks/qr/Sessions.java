package vn.cuaso.benchmarks.qr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Makes sessions as auth-service does, each for another browser at another address, so that no limit is met. */
final class Sessions {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int ID_CHARACTERS = 26;
    private static final int SECRET_BYTES = 32;
    private static final Duration FLOW = Duration.ofMinutes(10);
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Calls calls;
    private final String service;
    private final String token;
    private final SecureRandom random = new SecureRandom();

    Sessions(Calls calls, String service, String token) {
        this.calls = calls;
        this.service = service;
        this.token = token;
    }

    /** A session of kind cross-device; {@code number} makes its browser and address. */
    Session create(int number) {
        Session session = new Session(id(), secret());
        Map<String, Object> body = new HashMap<>();
        body.put("session", session.id());
        body.put("kind", "cross-device");
        body.put("client", "portal");
        body.put("context", BASE64URL.encodeToString(context(session.id())));
        body.put("streamHash", hash(session.streamCookie()));
        body.put("browser", hash("browser" + number));
        body.put("clientIp", "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255));
        body.put("flowEndsAt", Instant.now().plus(FLOW).toString());
        var answer = calls.post(service + "/sessions", Map.of("Authorization", "Bearer " + token), body);
        if (!answer.path("outcome").asText().equals("created")) {
            throw new IllegalStateException("Not created: " + answer);
        }
        return session;
    }

    private String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return BASE64URL.encodeToString(secret);
    }

    private String id() {
        StringBuilder id = new StringBuilder(ID_CHARACTERS);
        for (int character = 0; character < ID_CHARACTERS; character++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    private static byte[] context(String session) {
        return """
                {"version":1,"session":"%s","client":"portal","portal":"Cổng dịch vụ công","host":"localhost:8080",\
                "action":"sign-in","browser":"Chrome","system":"Windows","place":null,"at":"%s"}""".formatted(session, Instant.now()).getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String text) {
        try {
            return BASE64URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
