package vn.cuaso.auth.client.authentication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.client.authentication.PresentedCredentials.Assertion;
import vn.cuaso.auth.client.authentication.PresentedCredentials.Name;
import vn.cuaso.auth.client.authentication.PresentedCredentials.Readable;
import vn.cuaso.auth.client.authentication.PresentedCredentials.SharedSecret;
import vn.cuaso.auth.client.authentication.PresentedCredentials.Unreadable;

/** Establishes which client a request comes from, by the one method that the client is registered with. */
@ApplicationScoped
public class ClientAuthenticator {

    private final ClientRegistry clients;
    private final SecretVerifier secrets;
    private final AssertionVerifier assertions;

    ClientAuthenticator(ClientRegistry clients, SecretVerifier secrets, AssertionVerifier assertions) {
        this.clients = clients;
        this.secrets = secrets;
        this.assertions = assertions;
    }

    /** Checks a request's client authentication, or its bare {@code client_id} for a public client. */
    public Uni<ClientProof> authenticate(ClientRequest request) {
        return switch (CredentialsReader.read(request)) {
            case Unreadable(var error, String detail) ->
                Uni.createFrom().item(new ClientProof.Refused(error, detail, Optional.empty()));
            case Readable presented ->
                clients.find(presented.clientId())
                        .chain(found -> found.map(client -> prove(client, presented, request))
                                .orElseGet(() -> refused("there is no client " + presented.clientId())));
        };
    }

    private Uni<ClientProof> prove(Client client, Readable presented, ClientRequest request) {
        if (!presented.method().equals(client.credentials().method())) {
            return refused("client %s used %s instead of %s"
                    .formatted(
                            client.id(),
                            presented.method(),
                            client.credentials().method()));
        }
        return switch (presented) {
            case Name _ -> Uni.createFrom().item(new ClientProof.Proven(client));
            case SharedSecret shared -> secrets.verify(shared.secret(), client, request.address());
            case Assertion assertion -> assertions.verify(assertion.jwt(), client, request.path());
        };
    }

    private static Uni<ClientProof> refused(String detail) {
        return Uni.createFrom().item(ClientProof.invalidClient(detail));
    }
}
