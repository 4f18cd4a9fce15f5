package vn.cuaso.auth.client.authentication;

import com.nimbusds.oauth2.sdk.AbstractOptionallyIdentifiedRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;

/** Establishes which client a request comes from. */
@ApplicationScoped
public class ClientAuthenticator {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final ClientRegistry clients;
    private final AssertionVerifier assertions;
    private final SpentAssertions spent;
    private final Clock clock;

    ClientAuthenticator(ClientRegistry clients, AssertionVerifier assertions, SpentAssertions spent, Clock clock) {
        this.clients = clients;
        this.assertions = assertions;
        this.spent = spent;
        this.clock = clock;
    }

    /** Checks a request's client authentication, or its bare {@code client_id} for a public client. */
    public Uni<ClientProof> authenticate(AbstractOptionallyIdentifiedRequest request) {
        ClientAuthentication presented = request.getClientAuthentication();
        String clientId = presented == null
                ? request.getClientID().getValue()
                : presented.getClientID().getValue();
        return clients.find(clientId)
                .chain(found -> found.map(client -> prove(client, presented))
                        .orElseGet(() -> refused("there is no client " + clientId)));
    }

    private Uni<ClientProof> prove(Client client, ClientAuthentication presented) {
        if (client.isPublic()) {
            return presented == null
                    ? Uni.createFrom().item(new ClientProof.Proven(client))
                    : refused("public client " + client.id() + " presented credentials");
        }
        if (!(presented instanceof PrivateKeyJWT assertion)) {
            return refused("client " + client.id() + " did not present a signed assertion");
        }
        return assertions
                .problem(assertion, client)
                .chain(found -> found.map(problem -> refused("client " + client.id() + ": " + problem))
                        .orElseGet(() -> spend(client, assertion)));
    }

    private Uni<ClientProof> spend(Client client, PrivateKeyJWT assertion) {
        Instant expires =
                assertion.getJWTAuthenticationClaimsSet().getExpirationTime().toInstant();
        String assertionId =
                assertion.getJWTAuthenticationClaimsSet().getJWTID().getValue();
        Duration remaining = Duration.between(clock.instant(), expires).plus(CLOCK_SKEW);
        return spent.spend(client.id(), assertionId, remaining)
                .map(first -> first
                        ? new ClientProof.Proven(client)
                        : new ClientProof.Refused("client " + client.id() + " presented an assertion twice"));
    }

    private static Uni<ClientProof> refused(String detail) {
        return Uni.createFrom().item(new ClientProof.Refused(detail));
    }
}
