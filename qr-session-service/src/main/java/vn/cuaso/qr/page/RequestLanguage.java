package vn.cuaso.qr.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;

/** The language that this request's page is written in: chosen here, else chosen before, else Vietnamese. */
@RequestScoped
class RequestLanguage {

    private static final String COOKIE = "__Host-lang";
    private static final String PARAMETER = "lang";
    private static final Duration LIVES = Duration.ofDays(365);
    private static final NewCookie[] NOTHING = {};

    private final UriInfo uri;
    private final HttpHeaders headers;

    RequestLanguage(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    Language language() {
        return chosen().or(this::chosenBefore).orElse(Language.VIETNAMESE);
    }

    /** The cookies that remember a choice made with this very request: one or none. */
    NewCookie[] remembered() {
        return chosen().map(language -> new NewCookie[] {cookie(language)}).orElse(NOTHING);
    }

    private Optional<Language> chosen() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(PARAMETER)).flatMap(Language::of);
    }

    private Optional<Language> chosenBefore() {
        return Optional.ofNullable(headers.getCookies().get(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static NewCookie cookie(Language language) {
        return new NewCookie.Builder(COOKIE)
                .value(language.tag())
                .path("/")
                .maxAge(Math.toIntExact(LIVES.toSeconds()))
                .httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
