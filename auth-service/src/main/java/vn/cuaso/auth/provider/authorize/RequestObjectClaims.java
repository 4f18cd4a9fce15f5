package vn.cuaso.auth.provider.authorize;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.JSONArrayUtils;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request object says whose signature is right. */
final class RequestObjectClaims {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    /** FAPI 2.0 Message Signing §5.3.1; nobody needs to sign a request that is good for longer. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(60);

    private static final JOSEObjectType REQUEST = new JOSEObjectType("oauth-authz-req+jwt");

    private static final Set<String> ABOUT_ITSELF = Set.of("iss", "aud", "exp", "nbf", "iat", "jti", "sub");

    private final SignedJWT object;
    private final JWTClaimsSet claims;

    RequestObjectClaims(SignedJWT object) {
        this.object = object;
        this.claims = claims(object);
    }

    /**
     * @return what is wrong with it, for the client's developer; empty when it is right
     */
    Optional<String> problem(String clientId, String issuer, Instant now) {
        JOSEObjectType type = object.getHeader().getType();
        if (type != null && !type.equals(REQUEST) && !type.equals(JOSEObjectType.JWT)) {
            return Optional.of("typ is another one than oauth-authz-req+jwt");
        }
        if (object.getHeader().getCriticalParams() != null) {
            return Optional.of("crit is not understood");
        }
        if (!clientId.equals(claims.getIssuer())
                || !clientId.equals(text("client_id").orElse(clientId))) {
            return Optional.of("iss or client_id is not the client");
        }
        if (!claims.getAudience().contains(issuer)) {
            return Optional.of("aud is not the issuer");
        }
        // A client assertion is signed by the same key (RFC 9101 §10.8).
        if (clientId.equals(claims.getSubject())) {
            return Optional.of("sub is the client");
        }
        if (claims.getClaim("request") != null || claims.getClaim("request_uri") != null) {
            return Optional.of("it holds a request object itself");
        }
        return untimely(now);
    }

    private Optional<String> untimely(Instant now) {
        Date expires = claims.getExpirationTime();
        if (expires == null || !expires.toInstant().plus(CLOCK_SKEW).isAfter(now)) {
            return Optional.of("exp is missing or over");
        }
        if (expires.toInstant().isAfter(now.plus(LONGEST_LIFE).plus(CLOCK_SKEW))) {
            return Optional.of("exp is too far ahead");
        }
        Date notBefore = claims.getNotBeforeTime();
        return notBefore != null && notBefore.toInstant().isAfter(now.plus(CLOCK_SKEW))
                ? Optional.of("nbf is still to come")
                : Optional.empty();
    }

    /** As if they had stood in the address: what is no text there is written as JSON (OpenID Connect Core §6.1). */
    AuthorizationParameters parameters(String clientId) {
        Map<String, String> parameters = new HashMap<>();
        claims.getClaims().forEach((name, value) -> {
            if (!ABOUT_ITSELF.contains(name) && value != null) {
                parameters.put(name, written(value));
            }
        });
        parameters.put("client_id", clientId);
        return AuthorizationParameters.of(parameters);
    }

    @SuppressWarnings("unchecked") // JSON objects have text for names.
    private static String written(Object value) {
        return switch (value) {
            case Map<?, ?> members -> JSONObjectUtils.toJSONString((Map<String, ?>) members);
            case List<?> elements -> JSONArrayUtils.toJSONString(elements);
            default -> value.toString();
        };
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(claims.getClaim(name)).map(Object::toString);
    }

    private static JWTClaimsSet claims(SignedJWT object) {
        try {
            return object.getJWTClaimsSet();
        } catch (ParseException _) {
            // Signed, but no claims: wrong in every respect.
            return new JWTClaimsSet.Builder().build();
        }
    }
}
