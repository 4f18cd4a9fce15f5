package vn.cuaso.auth.federation;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.audit.Audited;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.provider.token.ServiceScope;

/** Operators see an account's links and end them; on the internal port alone. {@code docs/accounts.md} describes it. */
@Path("/internal/accounts/{account}/federated-identities")
@Produces(MediaType.APPLICATION_JSON)
@Audited
@RequiresScope(ServiceScope.ACCOUNTS_PROVISION)
public class FederatedIdentityResource {

    private final FederatedIdentityStore identities;

    FederatedIdentityResource(FederatedIdentityStore identities) {
        this.identities = identities;
    }

    record Link(UUID id, String provider, String issuer, Instant linkedAt, Instant lastUsedAt) {}

    @GET
    public Uni<List<Link>> list(@PathParam("account") UUID account) {
        return identities
                .of(new AccountId(account))
                .map(links -> links.stream()
                        .map(link ->
                                new Link(link.id(), link.provider(), link.issuer(), link.linkedAt(), link.lastUsedAt()))
                        .toList());
    }

    /** The next sign-in with the identity is a first one again: it needs the account's own code. */
    @DELETE
    @Path("/{id}")
    public Uni<Response> unlink(@PathParam("account") UUID account, @PathParam("id") UUID id) {
        return identities.unlink(new AccountId(account), id).map(ended -> {
            if (ended) {
                Log.infof("An operator ended link %s of account %s", id, account);
            }
            return Response.status(ended ? Response.Status.NO_CONTENT : Response.Status.NOT_FOUND)
                    .build();
        });
    }
}
