package vn.cuaso.portal.page;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import vn.cuaso.portal.route.LocalAddress;
import vn.cuaso.portal.route.LocalRedirect;
import vn.cuaso.portal.visitor.Language;

/** Remembers the language that a person chose, on this origin. */
@Path("/language")
class LanguageResource {

    private static final int YEAR_IN_SECONDS = (int) Duration.ofDays(365).toSeconds();

    @POST
    public Response choose(@FormParam("language") String language, @FormParam("return") String returnTo) {
        NewCookie cookie = new NewCookie.Builder(Language.COOKIE)
                .value(Language.fromCookie(language).tag())
                .path("/")
                .maxAge(YEAR_IN_SECONDS)
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(LocalRedirect.to(LocalAddress.of(returnTo)))
                .cookie(cookie)
                .build();
    }
}
