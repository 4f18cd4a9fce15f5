package vn.cuaso.auth.client.authentication;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.key.ClientSignatures;

/** Checks what a client assertion says and who signed it, and lets none be used twice (RFC 7523 §3). */
@ApplicationScoped
class AssertionVerifier {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final AssertionClaims claims;
    private final ClientSignatures signatures;
    private final SpentAssertions spent;
    private final Clock clock;

    AssertionVerifier(AssertionClaims claims, ClientSignatures signatures, SpentAssertions spent, Clock clock) {
        this.claims = claims;
        this.signatures = signatures;
        this.spent = spent;
        this.clock = clock;
    }

    /**
     * @param path of the endpoint that it was sent to
     */
    Uni<ClientProof> verify(SignedJWT jwt, Client client, String path) {
        // What needs no key first: a client's keys may have to be fetched.
        return claims.problem(jwt, client, path)
                .map(problem -> refused(client, problem))
                .orElseGet(() -> signatures
                        .isSigned(jwt, client, algorithms(client))
                        .chain(signed -> signed
                                ? spend(jwt, client)
                                : refused(client, "the assertion is not signed by a key of the client")));
    }

    private static Collection<JWSAlgorithm> algorithms(Client client) {
        return client.credentials()
                .assertionAlgorithm()
                .<Collection<JWSAlgorithm>>map(Set::of)
                .orElse(ClientAlgorithms.SUPPORTED);
    }

    private Uni<ClientProof> spend(SignedJWT jwt, Client client) {
        JWTClaimsSet read = claims(jwt);
        Duration remaining = Duration.between(
                        clock.instant(), read.getExpirationTime().toInstant())
                .plus(CLOCK_SKEW);
        return spent.spend(client.id(), read.getJWTID(), remaining)
                .chain(first -> first
                        ? Uni.createFrom().item(new ClientProof.Proven(client))
                        : refused(client, "the assertion was used before"));
    }

    private static JWTClaimsSet claims(SignedJWT jwt) {
        try {
            return jwt.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException("Its claims were read before", e);
        }
    }

    private static Uni<ClientProof> refused(Client client, String problem) {
        return Uni.createFrom().item(ClientProof.invalidClient("client " + client.id() + ": " + problem));
    }
}
