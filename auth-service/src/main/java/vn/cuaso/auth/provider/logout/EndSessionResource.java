package vn.cuaso.auth.provider.logout;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.page.LoggedErrors;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.RequestLanguage;
import vn.cuaso.auth.page.RequestOrigin;
import vn.cuaso.auth.session.SessionCookie;

/** The end-session endpoint (OpenID Connect RP-Initiated Logout §2). */
@Path("/end-session")
public class EndSessionResource {

    private final SignOutService signOut;
    private final Pages pages;
    private final RequestLanguage language;
    private final LoggedErrors errors;
    private final Origins origins;

    EndSessionResource(
            SignOutService signOut, Pages pages, RequestLanguage language, LoggedErrors errors, Origins origins) {
        this.signOut = signOut;
        this.pages = pages;
        this.language = language;
        this.errors = errors;
        this.origins = origins;
    }

    @GET
    public Uni<Response> get(@Context UriInfo uri, @CookieParam(SessionCookie.NAME) Optional<String> session) {
        return end(uri.getQueryParameters(), session, false);
    }

    /**
     * Our own page's form is the citizen's answer. A form of a client, or of anybody else, goes on as a GET: it carries no
     * {@code SameSite=Lax} cookie, so it would look as if nobody were signed in, and take the cookie away unasked (OP-8).
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> post(
            MultivaluedMap<String, String> form,
            @CookieParam(SessionCookie.NAME) Optional<String> session,
            @HeaderParam("Sec-Fetch-Site") Optional<String> fetchSite,
            @HeaderParam("Origin") Optional<String> origin) {
        if (!new RequestOrigin(fetchSite, origin).isOwn(origins.identity())) {
            URI sameAsGet = origins.identity().resolve("/end-session?" + URLUtils.serializeParameters(form));
            return Uni.createFrom().item(() -> Response.seeOther(sameAsGet).build());
        }
        return end(form, session, form.containsKey("confirmed"));
    }

    private Uni<Response> end(MultivaluedMap<String, String> form, Optional<String> session, boolean confirmed) {
        SignOutRequest request = new SignOutRequest(
                single(form, "id_token_hint"),
                single(form, "client_id"),
                single(form, "post_logout_redirect_uri"),
                single(form, "state"),
                confirmed);
        List<String> locales = single(form, "ui_locales")
                .map(value -> Arrays.asList(value.split(" ")))
                .orElse(List.of());
        return signOut.signOut(request, session)
                .chain(outcome -> respond(outcome, request, locales))
                .onFailure()
                .recoverWithUni(errors::fault);
    }

    private Uni<Response> respond(SignOutOutcome outcome, SignOutRequest request, List<String> locales) {
        return switch (outcome) {
            case SignOutOutcome.SignedOut(Optional<URI> next) -> signedOut(next, locales);
            case SignOutOutcome.ConfirmationNeeded needed ->
                pages.draw(
                        drawing(locales, needed.next()), frame -> new ConfirmationPage(frame, fields(needed, request)));
            case SignOutOutcome.Refused refused -> errors.refused(refused.code(), refused.detail());
        };
    }

    private Uni<Response> signedOut(Optional<URI> next, List<String> locales) {
        Uni<Response> response = next.isPresent()
                ? Uni.createFrom().item(Response.seeOther(next.get()).build())
                : pages.draw(drawing(locales, Optional.empty()), SignedOutPage::new);
        return response.map(built ->
                Response.fromResponse(built).cookie(SessionCookie.cleared()).build());
    }

    private Pages.Drawing drawing(List<String> locales, Optional<URI> next) {
        return new Pages.Drawing(200, language.language(locales), Optional.empty(), next);
    }

    private static Map<String, String> fields(SignOutOutcome.ConfirmationNeeded needed, SignOutRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        needed.clientId().ifPresent(value -> fields.put("client_id", value));
        // Of an address that is not gone to nothing is kept.
        needed.next()
                .flatMap(_ -> request.postLogoutRedirectUri())
                .ifPresent(value -> fields.put("post_logout_redirect_uri", value));
        request.state().ifPresent(value -> fields.put("state", value));
        return fields;
    }

    private static Optional<String> single(MultivaluedMap<String, String> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()).filter(value -> !value.isEmpty()) : Optional.empty();
    }
}
