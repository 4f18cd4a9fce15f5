package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.audit.Audited;
import vn.cuaso.auth.internal.RequiresScope;
import vn.cuaso.auth.provider.token.ServiceScope;

/** Consents for who helps a citizen at a counter, on the internal port alone. */
@Path("/internal/accounts/{id}/consents")
@RequiresScope(ServiceScope.ACCOUNTS_PROVISION)
@Audited
public class ConsentAdministration {

    private static final int NO_CONTENT = 204;

    private final ConsentStore store;

    ConsentAdministration(ConsentStore store) {
        this.store = store;
    }

    @GET
    public Uni<List<Answer>> list(@PathParam("id") UUID id) {
        return store.findAll(new AccountId(id))
                .map(consents -> consents.stream().map(Answer::of).toList());
    }

    /** One that is not there is withdrawn already. */
    @DELETE
    @Path("/{client}")
    public Uni<Response> withdraw(@PathParam("id") UUID id, @PathParam("client") String client) {
        return store.withdraw(new AccountId(id), client)
                .map(_ -> Response.status(NO_CONTENT).build());
    }

    /** One consent. */
    public record Answer(String client, Set<String> scopes, Set<String> claims, Instant givenAt) {

        static Answer of(Consent consent) {
            return new Answer(consent.clientId(), consent.scopes(), consent.claims(), consent.givenAt());
        }
    }
}
