package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.page.LoggedErrors;
import vn.cuaso.auth.page.SameOrigin;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.SsoSessions;

/** The citizen looks at what they agreed to, and withdraws it. */
@Path("/consents")
@SameOrigin
public class ConsentsResource {

    private static final String WITHDRAWN = "withdrawn";

    private final ConsentStore store;
    private final ConsentsPages pages;
    private final SsoSessions sessions;
    private final LoggedErrors errors;
    private final URI identity;

    ConsentsResource(
            ConsentStore store, ConsentsPages pages, SsoSessions sessions, LoggedErrors errors, Origins origins) {
        this.store = store;
        this.pages = pages;
        this.sessions = sessions;
        this.errors = errors;
        this.identity = origins.identity();
    }

    @GET
    public Uni<Response> show(
            @CookieParam(SessionCookie.NAME) Optional<String> session,
            @QueryParam(WITHDRAWN) Optional<String> withdrawn) {
        return signedIn(
                session,
                account -> store.findAll(account).chain(all -> pages.list(account, all, withdrawn.isPresent())));
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> withdraw(
            @CookieParam(SessionCookie.NAME) Optional<String> session,
            @FormParam("client") @DefaultValue("") String client) {
        return signedIn(
                session, account -> store.withdraw(account, client).map(done -> list(done ? "?withdrawn=1" : "")));
    }

    /** Somebody reloads the address of the form. */
    @GET
    @Path("/withdraw")
    public Response reload() {
        return list("");
    }

    private Response list(String query) {
        return Response.seeOther(identity.resolve("/consents" + query)).build();
    }

    private Uni<Response> signedIn(Optional<String> session, Function<AccountId, Uni<Response>> page) {
        return sessions.find(session)
                .chain(found -> found.map(Authentication::account).map(page).orElseGet(pages::signedOut))
                .onFailure()
                .recoverWithUni(errors::fault);
    }
}
