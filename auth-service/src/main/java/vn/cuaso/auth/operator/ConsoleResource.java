package vn.cuaso.auth.operator;

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
import java.util.Optional;
import vn.cuaso.auth.internal.ProvesItself;
import vn.cuaso.auth.page.HostCookie;

/** The operators' console: a session of its own, on the internal port alone (docs/adr/0017). */
@Path(Console.PATH)
@ProvesItself
@OwnForms
public class ConsoleResource {
    private static final String SIGN_IN = Console.PATH + "/sign-in";
    // With a value: RESTEasy Reactive takes a parameter without one for none.
    private static final String ENDED = SIGN_IN + "?ended=yes";
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final OperatorSignIn signIn;
    private final OperatorSessions sessions;
    private final Console console;
    private final ConsolePages pages;

    ConsoleResource(OperatorSignIn signIn, OperatorSessions sessions, Console console, ConsolePages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.console = console;
        this.pages = pages;
    }

    @GET
    public Uni<Response> show(
            @CookieParam(OperatorSessions.COOKIE) Optional<String> session,
            @QueryParam("days") @DefaultValue("0") int days) {
        return sessions.find(session)
                .chain(operator -> operator.map(signedIn -> console.show(signedIn, days))
                        .orElseGet(() -> Uni.createFrom()
                                .item(() -> to(session.isPresent() ? ENDED : SIGN_IN)
                                        .build())))
                .onFailure()
                .recoverWithUni(pages::fault);
    }

    @GET
    @Path("/sign-in")
    public Uni<Response> form(@QueryParam("ended") Optional<String> ended) {
        return pages.draw(OK, SIGN_IN, frame -> new ConsoleSignInPage(frame, "", "", ended.isPresent()));
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> signIn(
            @CookieParam(OperatorSessions.COOKIE) Optional<String> before,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        return signIn.prove(new OperatorCredentials(name.strip(), password, code), "POST " + SIGN_IN)
                .chain(proof -> switch (proof) {
                    case OperatorProof.Proven(Operator operator) ->
                        sessions.start(operator, before)
                                .map(cookie -> to(Console.PATH).cookie(cookie).build());
                    case OperatorProof.Refused() -> again(UNPROCESSABLE, name, "REFUSED");
                    case OperatorProof.Busy() -> again(UNAVAILABLE, name, "BUSY");
                })
                .onFailure()
                .recoverWithUni(pages::fault);
    }

    @POST
    @Path("/sign-out")
    public Uni<Response> signOut(@CookieParam(OperatorSessions.COOKIE) Optional<String> session) {
        return sessions.end(session)
                .map(_ -> to(ENDED)
                        .cookie(HostCookie.clear(OperatorSessions.COOKIE))
                        .build())
                .onFailure()
                .recoverWithUni(pages::fault);
    }

    private Uni<Response> again(int status, String name, String problem) {
        return pages.draw(status, frame -> new ConsoleSignInPage(frame, name, problem, false));
    }

    /** Relative: the host is whichever the operator reached the console by. */
    private static Response.ResponseBuilder to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", path)
                .header("Cache-Control", "no-store");
    }
}
