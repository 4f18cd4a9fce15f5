package vn.cuaso.auth.presence;

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
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.page.LoggedErrors;
import vn.cuaso.auth.page.SameOrigin;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.SsoSessions;

/** The citizen looks at their sessions and phones, and ends them. */
@Path("/sessions")
@SameOrigin
public class SessionsResource {

    private static final String DONE = "done";

    private final PresenceService presence;
    private final SessionsPages pages;
    private final SsoSessions sessions;
    private final LoggedErrors errors;
    private final URI identity;

    SessionsResource(
            PresenceService presence, SessionsPages pages, SsoSessions sessions, LoggedErrors errors, Origins origins) {
        this.presence = presence;
        this.pages = pages;
        this.sessions = sessions;
        this.errors = errors;
        this.identity = origins.identity();
    }

    @GET
    public Uni<Response> show(
            @CookieParam(SessionCookie.NAME) Optional<String> cookie, @QueryParam(DONE) @DefaultValue("") String done) {
        return signedIn(cookie, asking -> presence.of(asking).chain(all -> pages.list(all, Done.named(done))));
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> end(
            @CookieParam(SessionCookie.NAME) Optional<String> cookie,
            @FormParam("session") @DefaultValue("") String session) {
        return signedIn(
                cookie,
                asking -> presence.end(asking, session)
                        .map(_ -> asking.sessionId().filter(session::equals).isPresent()
                                ? signedOut()
                                : list(Done.SESSION)));
    }

    @POST
    @Path("/end-others")
    public Uni<Response> endOthers(@CookieParam(SessionCookie.NAME) Optional<String> cookie) {
        return signedIn(cookie, asking -> presence.endOthers(asking).map(_ -> list(Done.OTHERS)));
    }

    @POST
    @Path("/remove-device")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> removeDevice(
            @CookieParam(SessionCookie.NAME) Optional<String> cookie,
            @FormParam("device") @DefaultValue("") String device) {
        return signedIn(cookie, asking -> presence.removeDevice(asking, device).map(_ -> list(Done.DEVICE)));
    }

    /** Somebody reloads the address of a form. */
    @GET
    @Path("/end")
    public Response reloadEnd() {
        return seeOther("/sessions");
    }

    /** Likewise. */
    @GET
    @Path("/end-others")
    public Response reloadEndOthers() {
        return seeOther("/sessions");
    }

    /** Likewise. */
    @GET
    @Path("/remove-device")
    public Response reloadRemoveDevice() {
        return seeOther("/sessions");
    }

    private Response list(Done done) {
        return seeOther("/sessions?" + DONE + "=" + done.wireName());
    }

    /** The page that every sign-out ends on, unless a client wants the citizen elsewhere. */
    private Response signedOut() {
        return Response.fromResponse(seeOther("/end-session"))
                .cookie(SessionCookie.cleared())
                .build();
    }

    private Response seeOther(String path) {
        return Response.seeOther(identity.resolve(path)).build();
    }

    private Uni<Response> signedIn(Optional<String> cookie, Function<Authentication, Uni<Response>> page) {
        return sessions.find(cookie)
                .chain(found -> found.map(page).orElseGet(pages::signedOut))
                .onFailure()
                .recoverWithUni(errors::fault);
    }
}
