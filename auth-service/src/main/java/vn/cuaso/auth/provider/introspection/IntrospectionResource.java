package vn.cuaso.auth.provider.introspection;

import com.nimbusds.oauth2.sdk.OAuth2Error;
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

/** The introspection endpoint (RFC 7662 §2). */
@Path(IntrospectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class IntrospectionResource {

    static final String PATH = "/introspect";

    private final ClientEndpoint endpoint;
    private final IntrospectionService service;

    IntrospectionResource(ClientEndpoint endpoint, IntrospectionService service) {
        this.endpoint = endpoint;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> introspect(
            MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        return endpoint.open(ClientRequest.of(PATH, form, headers, request), this::answer);
    }

    private Uni<Response> answer(Client client, String token) {
        // RFC 7662 §4: who may ask has to prove who it is, or tokens could be tried out here.
        return client.isPublic()
                ? Uni.createFrom()
                        .item(() -> endpoint.refuse(
                                OAuth2Error.INVALID_CLIENT,
                                "public client %s asks about a token".formatted(client.id())))
                : service.introspect(client, token)
                        .map(told -> Response.ok(told).build());
    }
}
