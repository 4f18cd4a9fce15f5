package vn.cuaso.auth.client.authentication;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.deployment.Origins;

/** Checks what a client assertion says (RFC 7523 §3), whoever signed it. */
@ApplicationScoped
class AssertionClaims {

    /** A client that wants assertions that live longer wants them to be stolen. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    /** FAPI 2.0 §5.3.2.1: 10 s ahead have to be taken, 60 s must not. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private final Clock clock;
    private final String issuer;

    AssertionClaims(Origins origins, Clock clock) {
        this.clock = clock;
        this.issuer = origins.identity().toString();
    }

    /**
     * @param path of the endpoint that it was sent to
     * @return what is wrong with it; empty when it is right
     */
    Optional<String> problem(SignedJWT jwt, Client client, String path) {
        JWTClaimsSet claims;
        try {
            claims = jwt.getJWTClaimsSet();
        } catch (ParseException _) {
            return Optional.of("the assertion has no claims");
        }
        if (!client.id().equals(claims.getIssuer()) || !client.id().equals(claims.getSubject())) {
            return Optional.of("the assertion is not by the client about itself");
        }
        if (claims.getJWTID() == null || claims.getJWTID().isEmpty()) {
            return Optional.of("the assertion has no jti");
        }
        return timeProblem(claims).or(() -> audienceProblem(jwt, claims, client, path));
    }

    private Optional<String> timeProblem(JWTClaimsSet claims) {
        Instant now = clock.instant();
        if (claims.getExpirationTime() == null) {
            return Optional.of("the assertion has no exp");
        }
        Instant expires = claims.getExpirationTime().toInstant();
        if (!now.isBefore(expires.plus(CLOCK_SKEW))) {
            return Optional.of("the assertion has expired");
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE).plus(CLOCK_SKEW))) {
            return Optional.of("the assertion expires too late");
        }
        return isAhead(claims.getIssueTime(), now) || isAhead(claims.getNotBeforeTime(), now)
                ? Optional.of("the assertion is of the future")
                : Optional.empty();
    }

    private static boolean isAhead(Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(AHEAD));
    }

    private Optional<String> audienceProblem(SignedJWT jwt, JWTClaimsSet claims, Client client, String path) {
        if (client.isFapi2()) {
            // FAPI 2.0 §5.3.2.1: the issuer alone, and as a string. One of two audiences could pass it on to the other.
            Object audience = jwt.getPayload().toJSONObject().get("aud");
            return issuer.equals(audience)
                    ? Optional.empty()
                    : Optional.of("the assertion's aud is not the issuer alone");
        }
        // RFC 9126 §2 names all three; older clients send the token endpoint's or the endpoint's own address.
        return List.of(issuer, issuer + "/token", issuer + path).stream().anyMatch(claims.getAudience()::contains)
                ? Optional.empty()
                : Optional.of("the assertion is for somebody else");
    }
}
