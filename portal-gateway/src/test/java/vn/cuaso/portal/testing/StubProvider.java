package vn.cuaso.portal.testing;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Provider that signs in one citizen without asking. {@code /stub/next?answer=} says how the next
 * authorization request, or the next exchange of a code, ends; {@code citizen:…} signs in that one.
 */
final class StubProvider {

    private record Code(String nonce, String challenge, String redirectUri, String subject) {}

    private static final String CITIZEN = "citizen:";

    private final String issuer;
    private final HttpServer server;
    private final EllipticCurveJsonWebKey key;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private volatile String next = "";
    private volatile String session = "";
    private volatile String subject = "";
    private volatile JsonObject lastExchange = new JsonObject();

    private StubProvider(Vertx vertx, String issuer) throws JoseException {
        this.issuer = issuer;
        this.server = vertx.createHttpServer();
        this.key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("stub");
        key.setAlgorithm("ES256");
    }

    static StubProvider start(Vertx vertx, String issuer) {
        try {
            StubProvider provider = new StubProvider(vertx, issuer);
            provider.server
                    .requestHandler(provider::answer)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            return provider;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/authorize" -> authorize(request);
            case "/token" -> request.setExpectMultipart(true).endHandler(_ -> exchange(request));
            case "/jwks" -> {
                JsonObject published = new JsonObject(key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
                json(request, new JsonObject().put("keys", new JsonArray().add(published)));
            }
            case "/userinfo" ->
                json(request, new JsonObject().put("sub", subject).put("name", "Nguyễn Thị Đẹp"));
            case "/stub/next" -> {
                next = request.getParam("answer");
                request.response().end();
            }
            case "/stub/last-exchange" -> json(request, lastExchange);
            case "/stub/logout-token" -> request.response().end(logoutToken(request));
            case "/device", "/device/web-sign-in", "/device/alarm" -> StubBackend.echo(request, "auth");
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void authorize(HttpServerRequest request) {
        String back =
                request.getParam("redirect_uri") + "?state=" + request.getParam("state") + "&iss=" + encoded(issuer);
        String ending = takeNext();
        if (ending.equals("access_denied") || ending.equals("server_error")) {
            redirect(request, back + "&error=" + ending);
            return;
        }
        String code = UUID.randomUUID().toString();
        String nonce = ending.equals("wrong-nonce") ? "another" : request.getParam("nonce");
        String challenge = ending.equals("wrong-challenge") ? "another" : request.getParam("code_challenge");
        String citizen = ending.startsWith(CITIZEN) ? ending.substring(CITIZEN.length()) : "citizen-1";
        codes.put(code, new Code(nonce, challenge, request.getParam("redirect_uri"), citizen));
        redirect(request, back + "&code=" + code);
    }

    private void exchange(HttpServerRequest request) {
        MultiMap form = request.formAttributes();
        if ("client_credentials".equals(form.get("grant_type"))) {
            json(
                    request,
                    new JsonObject()
                            .put("access_token", "service-token")
                            .put("token_type", "Bearer")
                            .put("expires_in", 300));
            return;
        }
        lastExchange = new JsonObject();
        form.forEach((name, value) -> lastExchange.put(name, value));
        Code code = codes.remove(String.valueOf(form.get("code")));
        boolean honest = code != null
                && code.redirectUri().equals(form.get("redirect_uri"))
                && code.challenge().equals(challenge(form.get("code_verifier")));
        if (!honest) {
            request.response().setStatusCode(400);
            json(request, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        json(
                request,
                new JsonObject()
                        .put("access_token", "opaque")
                        .put("token_type", "Bearer")
                        .put("expires_in", 300)
                        .put("id_token", idToken(code)));
    }

    private String idToken(Code code) {
        subject = code.subject();
        session = UUID.randomUUID().toString();
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setSubject(subject);
        claims.setAudience("portal");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringClaim("nonce", code.nonce());
        claims.setStringClaim("sid", session);
        return sign(claims, "JWT");
    }

    /** {@code ?sid=} names the session, or nothing but the citizen when it is empty; {@code ?typ=}, {@code ?aud=} and {@code ?iss=} make it a wrong one. */
    private String logoutToken(HttpServerRequest request) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(request.getParam("iss", issuer));
        claims.setSubject(subject);
        claims.setAudience(request.getParam("aud", "portal"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(2);
        claims.setGeneratedJwtId();
        claims.setClaim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        if (!request.getParam("sid", session).isEmpty()) {
            claims.setStringClaim("sid", request.getParam("sid", session));
        }
        return sign(claims, request.getParam("typ", "logout+jwt"));
    }

    private String sign(JwtClaims claims, String type) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", type);
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue("ES256");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String takeNext() {
        String ending = next;
        next = "";
        return ending;
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void redirect(HttpServerRequest request, String address) {
        request.response().setStatusCode(302).putHeader("Location", address).end();
    }

    private static void json(HttpServerRequest request, JsonObject document) {
        request.response().putHeader("Content-Type", "application/json").end(document.encode());
    }
}
