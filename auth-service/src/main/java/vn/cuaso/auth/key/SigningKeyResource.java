package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.cuaso.auth.audit.Audited;
import vn.cuaso.auth.internal.InternalCaller;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.provider.token.ServiceScope;

/** The operators' API of signing keys, on the internal port alone; {@code docs/provider.md} describes it. */
@Path("/internal/signing-keys")
@RequiresScope(ServiceScope.KEYS_ROTATE)
@Audited
public class SigningKeyResource {

    private final KeyDirectory directory;
    private final KeyRotation rotation;
    private final SigningKeys keys;

    SigningKeyResource(KeyDirectory directory, KeyRotation rotation, SigningKeys keys) {
        this.directory = directory;
        this.rotation = rotation;
        this.keys = keys;
    }

    @GET
    public Uni<List<KeyDescription>> list() {
        return directory.list();
    }

    /** A new key, as soon as clients had the time to fetch it. Asked twice, it is the same one. */
    @POST
    @Path("/{algorithm}/rotation")
    public Uni<Response> rotate(@PathParam("algorithm") String name, @Context ContainerRequestContext request) {
        return SigningAlgorithm.parse(name)
                .filter(rotation.algorithms()::contains)
                .map(algorithm -> rotation.rotate(algorithm, InternalCaller.of(request))
                        .chain(() -> keys.read())
                        .chain(this::list)
                        .map(list -> Response.ok(list).build()))
                .orElseGet(() -> Uni.createFrom().item(Response.status(404).build()));
    }

    /** The key has leaked: nothing that it signed is good any more. */
    @POST
    @Path("/{id}/leak")
    public Uni<Response> leaked(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return rotation.dropLeaked(id, InternalCaller.of(request))
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().item(Response.status(404).build())
                        : keys.read()
                                .chain(this::list)
                                .map(list -> Response.ok(list).build()));
    }
}
