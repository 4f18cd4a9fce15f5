package vn.cuaso.auth.client.authentication;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.assertions.jwt.JWTAssertionDetailsVerifier;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.key.ClientSignatures;
import vn.cuaso.auth.deployment.Origins;

/** Checks what a client assertion says and who signed it (RFC 7523 §3). */
@ApplicationScoped
class AssertionVerifier {

    /** A client that wants assertions that live longer wants them to be stolen. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final int CLOCK_SKEW_SECONDS = 10;

    private final ClientSignatures signatures;
    private final JWTAssertionDetailsVerifier claims;
    private final Clock clock;

    AssertionVerifier(ClientSignatures signatures, Origins origins, Clock clock) {
        this.signatures = signatures;
        String issuer = origins.identity().toString();
        // Issuer is the safer audience; the token endpoint's address is what older clients send.
        this.clock = clock;
        this.claims = new ClockedVerifier(Set.of(new Audience(issuer), new Audience(issuer + "/token")), clock);
    }

    /**
     * @return what is wrong with it; empty when it is right
     */
    Uni<Optional<String>> problem(PrivateKeyJWT assertion, Client client) {
        SignedJWT jwt = assertion.getClientAssertion();
        if (assertion.getJWTAuthenticationClaimsSet().getJWTID() == null) {
            return Uni.createFrom().item(Optional.of("assertion has no jti"));
        }
        return signatures
                .isSigned(jwt, client, algorithms(client))
                .map(signed ->
                        signed ? claimsProblem(jwt) : Optional.of("assertion is not signed by a key of the client"));
    }

    private static Collection<JWSAlgorithm> algorithms(Client client) {
        return client.credentials()
                .assertionAlgorithm()
                .<Collection<JWSAlgorithm>>map(Set::of)
                .orElse(ClientAlgorithms.SUPPORTED);
    }

    private Optional<String> claimsProblem(SignedJWT jwt) {
        try {
            claims.verify(jwt.getJWTClaimsSet(), null);
            return livesTooLong(jwt.getJWTClaimsSet()) ? Optional.of("assertion expires too late") : Optional.empty();
        } catch (BadJWTException | ParseException e) {
            return Optional.of("assertion is not acceptable: " + e.getMessage());
        }
    }

    private boolean livesTooLong(JWTClaimsSet claims) {
        Instant latest = clock.instant().plus(LONGEST_LIFE).plusSeconds(CLOCK_SKEW_SECONDS);
        return claims.getExpirationTime().toInstant().isAfter(latest);
    }

    private static final class ClockedVerifier extends JWTAssertionDetailsVerifier {

        private final Clock clock;

        ClockedVerifier(Set<Audience> audience, Clock clock) {
            super(audience);
            this.clock = clock;
            setMaxClockSkew(CLOCK_SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
