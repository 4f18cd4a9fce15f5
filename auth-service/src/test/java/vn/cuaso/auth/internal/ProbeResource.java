package vn.cuaso.auth.internal;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import vn.cuaso.auth.key.SigningKeyEntity;
import vn.cuaso.auth.provider.token.ServiceScope;

/** An internal resource that does what internal resources do: read a body, ask the database. */
@Path("/internal/probe")
@RequiresScope(ServiceScope.ACCOUNTS_PROVISION)
public class ProbeResource {

    @GET
    @WithSession
    public Uni<Map<String, Long>> count() {
        return SigningKeyEntity.count("algorithm = 'ES256' and state = CURRENT").map(keys -> Map.of("keys", keys));
    }

    @POST
    public Uni<Integer> length(String body) {
        return Uni.createFrom().item(body.length());
    }
}
