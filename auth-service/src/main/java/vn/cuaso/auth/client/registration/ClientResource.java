package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.cuaso.auth.audit.Audited;
import vn.cuaso.auth.internal.InternalCaller;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.provider.token.ServiceScope;

/** The admin API of clients, on the internal port alone; {@code docs/provider.md} describes it. */
@Path("/internal/clients")
@RequiresScope(ServiceScope.CLIENTS_REGISTER)
@Audited
public class ClientResource {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private final ClientAdministration administration;
    private final ClientDirectory directory;
    private final ClientRegistryConfig config;

    ClientResource(ClientAdministration administration, ClientDirectory directory, ClientRegistryConfig config) {
        this.administration = administration;
        this.directory = directory;
        this.config = config;
    }

    @GET
    public Uni<List<ClientAnswer.Line>> list() {
        return directory.list();
    }

    @GET
    @Path("/{id}")
    public Uni<Response> read(@PathParam("id") String id) {
        return directory
                .configured(id)
                .map(line -> Uni.createFrom().item(Response.ok(line).build()))
                .orElseGet(() -> directory
                        .registered(id)
                        .map(found -> found.map(client -> ClientAnswer.client(200, client, Optional.empty()))
                                .orElseGet(() -> response(new RegistrationOutcome.NotFound()))));
    }

    @POST
    public Uni<Response> create(ObjectNode body, @Context ContainerRequestContext request) {
        return administration.create(form(body), InternalCaller.of(request)).map(ClientResource::response);
    }

    /** Needs {@code If-Match}: who replaces all settings has to have seen those that are there (RFC 6585 §3). */
    @PUT
    @Path("/{id}")
    public Uni<Response> replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> tag,
            ObjectNode body,
            @Context ContainerRequestContext request) {
        if (tag.isEmpty()) {
            return Uni.createFrom().item(ClientAnswer.problem(428, "unconditional", "If-Match is needed", List.of()));
        }
        return administration
                .replace(id, version(tag), form(body), InternalCaller.of(request))
                .map(ClientResource::response);
    }

    @DELETE
    @Path("/{id}")
    public Uni<Response> delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> tag,
            @Context ContainerRequestContext request) {
        return administration
                .delete(id, version(tag), InternalCaller.of(request))
                .map(ClientResource::response);
    }

    @POST
    @Path("/{id}/disable")
    public Uni<Response> disable(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> tag,
            @Context ContainerRequestContext request) {
        return administration
                .changeStatus(id, version(tag), ClientStatus.DISABLED, InternalCaller.of(request))
                .map(ClientResource::response);
    }

    @POST
    @Path("/{id}/enable")
    public Uni<Response> enable(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> tag,
            @Context ContainerRequestContext request) {
        return administration
                .changeStatus(id, version(tag), ClientStatus.ACTIVE, InternalCaller.of(request))
                .map(ClientResource::response);
    }

    /**
     * @param overlap seconds that the present secret holds beside the new one; 0 when it is known to others
     */
    @POST
    @Path("/{id}/secret")
    public Uni<Response> addSecret(
            @PathParam("id") String id,
            @QueryParam("overlap") Optional<Integer> overlap,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> tag,
            @Context ContainerRequestContext request) {
        Duration held = overlap.map(seconds -> Duration.ofSeconds(Math.max(0, seconds)))
                .filter(asked -> asked.compareTo(config.secretOverlap()) < 0)
                .orElse(config.secretOverlap());
        return administration
                .addSecret(id, version(tag), held, InternalCaller.of(request))
                .map(ClientResource::response);
    }

    /** A request without a body arrives here as null. */
    private static ClientForm form(ObjectNode body) {
        if (body == null) {
            throw new BadRequestException("The body is missing");
        }
        return ClientForm.of(body);
    }

    /** A tag that we never gave is one of no version. */
    private static OptionalLong version(Optional<String> tag) {
        return tag.map(text -> {
                    var matcher = TAG.matcher(text);
                    return OptionalLong.of(matcher.matches() ? Long.parseLong(matcher.group(1)) : -1);
                })
                .orElseGet(OptionalLong::empty);
    }

    private static Response response(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Created(RegisteredClient client, Optional<String> secret) ->
                Response.fromResponse(ClientAnswer.client(201, client, secret))
                        .location(URI.create("/internal/clients/" + client.id()))
                        .build();
            case RegistrationOutcome.Changed(RegisteredClient client, Optional<String> secret) ->
                ClientAnswer.client(200, client, secret);
            case RegistrationOutcome.Deleted() -> Response.noContent().build();
            case RegistrationOutcome.Refused(List<ClientProblem> problems) ->
                ClientAnswer.problem(422, "refused", "The registration is not acceptable", problems);
            case RegistrationOutcome.Taken() ->
                ClientAnswer.problem(409, "taken", "There is a client of this id", List.of());
            case RegistrationOutcome.NotFound() ->
                ClientAnswer.problem(404, "unknown", "There is no such client", List.of());
            case RegistrationOutcome.Configured() ->
                ClientAnswer.problem(409, "configured", "The client stands in the configuration", List.of());
            case RegistrationOutcome.NoSecretUsed() ->
                ClientAnswer.problem(409, "no-secret", "The client's method uses no secret", List.of());
            case RegistrationOutcome.Outdated() ->
                ClientAnswer.problem(412, "outdated", "The client has changed; read it again", List.of());
        };
    }
}
