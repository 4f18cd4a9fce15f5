package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.auth.audit.Audited;
import vn.cuaso.auth.internal.InternalCaller;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.provider.token.ServiceScope;

/** Who the operators are. */
@Path("/internal/operators")
@Audited
@RequiresScope(ServiceScope.OPERATORS_MANAGE)
public class OperatorResource {

    private final OperatorStore store;
    private final Joining joining;

    OperatorResource(OperatorStore store, Joining joining) {
        this.store = store;
        this.joining = joining;
    }

    /**
     * @param roles of the one to come
     */
    public record Invitation(List<String> roles) {}

    @GET
    public Uni<List<Map<String, Object>>> list() {
        return store.findAll()
                .map(all -> all.stream()
                        .map(each -> Map.<String, Object>of(
                                "name", each.name(),
                                "roles",
                                        each.roles().stream()
                                                .map(OperatorRole::wireName)
                                                .sorted()
                                                .toList(),
                                "status", each.status()))
                        .toList());
    }

    @POST
    @Path("/invitations")
    public Uni<Response> invite(Invitation invitation, @Context ContainerRequestContext request) {
        List<String> named = invitation == null || invitation.roles() == null ? List.of() : invitation.roles();
        Set<OperatorRole> roles = named.stream()
                .map(OperatorRole::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return roles.isEmpty() || roles.size() < Set.copyOf(named).size()
                ? Uni.createFrom().item(() -> Response.status(422).build())
                : joining.invite(roles, InternalCaller.of(request))
                        .map(link -> Response.status(Response.Status.CREATED)
                                .entity(Map.of("link", link))
                                .build());
    }

    @POST
    @Path("/{name}/disable")
    public Uni<Response> disable(@PathParam("name") String name) {
        return store.disable(name)
                .map(done -> Response.status(done ? Response.Status.NO_CONTENT : Response.Status.NOT_FOUND)
                        .build());
    }
}
