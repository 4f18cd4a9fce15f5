package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.flow.BegunFlow;
import vn.cuaso.auth.page.BrowserCookie;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.page.LoggedErrors;
import vn.cuaso.auth.page.RetryAfter;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.session.SessionCookie;

/** The authorization endpoint (OpenID Connect Core §3.1.2). */
@Path("/authorize")
public class AuthorizationResource {

    private final AuthorizationService authorization;
    private final AnswerPages answers;
    private final LoggedErrors errors;
    private final URI identity;
    private final Clock clock;

    AuthorizationResource(
            AuthorizationService authorization,
            AnswerPages answers,
            LoggedErrors errors,
            Origins origins,
            Clock clock) {
        this.authorization = authorization;
        this.answers = answers;
        this.errors = errors;
        this.identity = origins.identity();
        this.clock = clock;
    }

    @GET
    public Uni<Response> get(
            @Context UriInfo uri,
            @CookieParam(BrowserCookie.NAME) Optional<String> browser,
            @CookieParam(SessionCookie.NAME) Optional<String> session,
            @Context HttpServerRequest request) {
        return authorization
                .authorize(
                        new AuthorizationParameters(uri.getQueryParameters()),
                        new BrowserSecrets(browser, session),
                        // Quarkus has put the gateway's X-Forwarded-For here, and nobody else's.
                        new ClientAddress(request.remoteAddress().hostAddress()))
                .chain(this::respond)
                .onFailure()
                .recoverWithUni(errors::fault);
    }

    /**
     * Goes on as a GET: a form that comes from the client's site carries no {@code SameSite=Lax} cookie, the navigation
     * that follows it does. So no sign-in flow of another tab loses its browser.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(MultivaluedMap<String, String> form) {
        return redirect(identity.resolve("/authorize?" + URLUtils.serializeParameters(form)))
                .build();
    }

    private Uni<Response> respond(AuthorizationOutcome outcome) {
        return switch (outcome) {
            case AuthorizationOutcome.Answered answered -> answers.send(answered.answer());
            case AuthorizationOutcome.SignIn(BegunFlow flow) ->
                Uni.createFrom()
                        .item(redirect(identity.resolve(flow.page()))
                                .cookie(BrowserCookie.of(flow.browserSecret()))
                                .build());
            case AuthorizationOutcome.Throttled(Instant until) -> throttled(until);
            case AuthorizationOutcome.Shown shown -> errors.refused(shown.code(), shown.detail());
        };
    }

    private Uni<Response> throttled(Instant until) {
        long seconds = RetryAfter.seconds(Duration.between(clock.instant(), until));
        return errors.refused(ErrorCode.TOO_MANY_SIGN_INS, "too many flows of one network")
                .map(page -> Response.fromResponse(page)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build());
    }

    /** 303, so that no browser sends a form on to the client (RFC 9700 §4.12). */
    private static Response.ResponseBuilder redirect(URI location) {
        return Response.seeOther(location);
    }
}
