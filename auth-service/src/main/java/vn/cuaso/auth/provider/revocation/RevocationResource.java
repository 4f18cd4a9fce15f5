package vn.cuaso.auth.provider.revocation;

import com.nimbusds.oauth2.sdk.ErrorObject;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.authentication.ClientRequest;
import vn.cuaso.auth.provider.ClientEndpoint;

/** The revocation endpoint (RFC 7009 §2). */
@Path(RevocationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class RevocationResource {

    static final String PATH = "/revoke";

    private final ClientEndpoint endpoint;
    private final RevocationService service;

    RevocationResource(ClientEndpoint endpoint, RevocationService service) {
        this.endpoint = endpoint;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> revoke(
            MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        return endpoint.open(ClientRequest.of(PATH, form, headers, request), this::answer);
    }

    private Uni<Response> answer(Client client, String token) {
        return service.revoke(client, token).map(outcome -> switch (outcome) {
            // §2.2: the client does not have to do anything about a token that is gone already.
            case RevocationOutcome.Revoked _, RevocationOutcome.Unknown _ ->
                Response.ok().build();
            case RevocationOutcome.Refused(ErrorObject error, String detail) -> endpoint.refuse(error, detail);
        });
    }
}
