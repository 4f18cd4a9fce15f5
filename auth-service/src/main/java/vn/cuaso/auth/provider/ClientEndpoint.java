package vn.cuaso.auth.provider;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.authentication.ClientAuthenticator;
import vn.cuaso.auth.client.authentication.ClientProof;
import vn.cuaso.auth.client.authentication.ClientRefusals;
import vn.cuaso.auth.client.authentication.ClientRequest;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.LogText;

/** What endpoints have in common that a proven client names a token to: who asks, which token, and how they are refused. */
@ApplicationScoped
public class ClientEndpoint {

    private static final String TOKEN = "token";

    private final ClientAuthenticator authenticator;
    private final ClientRefusals refusals;
    private final ErrorReference references;

    ClientEndpoint(ClientAuthenticator authenticator, ClientRefusals refusals, ErrorReference references) {
        this.authenticator = authenticator;
        this.refusals = refusals;
        this.references = references;
    }

    /**
     * @param resource answers the client about the token; any client that there is
     */
    public Uni<Response> open(ClientRequest request, BiFunction<Client, String, Uni<Response>> resource) {
        return authenticator
                .authenticate(request)
                .chain(proof -> switch (proof) {
                    case ClientProof.Proven(Client client) -> answer(client, request, resource);
                    case ClientProof.Refused refused -> Uni.createFrom().item(refusals.answer(refused, request));
                })
                .onFailure()
                .recoverWithItem(fault -> unavailable(request, fault));
    }

    private Uni<Response> answer(
            Client client, ClientRequest request, BiFunction<Client, String, Uni<Response>> resource) {
        // RFC 6749 §3.2: no parameter twice, and one without a value is as good as none.
        boolean repeated = request.form().values().stream().anyMatch(values -> values.size() > 1);
        Optional<String> token = request.form().getOrDefault(TOKEN, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
        return repeated || token.isEmpty()
                ? Uni.createFrom()
                        .item(() -> refuse(
                                OAuth2Error.INVALID_REQUEST.setDescription(
                                        "token is missing, or something is repeated"),
                                "client %s named no token, or something twice".formatted(client.id())))
                : resource.apply(client, token.get());
    }

    /**
     * @param detail for the log
     */
    public Response refuse(ErrorObject error, String detail) {
        Log.infof("[%s] A client is refused: %s", references.next(), LogText.of(detail));
        return Response.status(error.getHTTPStatusCode())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error.toJSONObject())
                .build();
    }

    private Response unavailable(ClientRequest request, Throwable fault) {
        Log.errorf(fault, "[%s] A request to %s failed", references.next(), request.path());
        return Response.status(503)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.copyOf(OAuth2Error.TEMPORARILY_UNAVAILABLE.toJSONObject()))
                .build();
    }
}
