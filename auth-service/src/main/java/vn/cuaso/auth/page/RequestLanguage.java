package vn.cuaso.auth.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language that this request's page is written in. */
@RequestScoped
public class RequestLanguage {

    static final String COOKIE = "__Host-lang";
    /** Of an address: the language that the citizen chooses with it. */
    public static final String PARAMETER = "lang";

    private final UriInfo uri;
    private final HttpHeaders headers;

    RequestLanguage(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * What the citizen chose here or before, else what the client asks for, else what the browser prefers, else
     * Vietnamese.
     *
     * @param uiLocales of the authorization request, BCP 47, the most wanted first
     */
    public Language language(List<String> uiLocales) {
        return chosen().or(this::chosenBefore)
                .or(() -> Language.firstOf(uiLocales))
                .or(this::ofBrowser)
                .orElse(Language.VIETNAMESE);
    }

    /** The language that the citizen chooses with this very request. */
    Optional<Language> chosen() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(PARAMETER)).flatMap(Language::of);
    }

    private Optional<Language> chosenBefore() {
        return Optional.ofNullable(headers.getCookies().get(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private Optional<Language> ofBrowser() {
        return Language.firstOf(headers.getAcceptableLanguages().stream()
                .map(Locale::toLanguageTag)
                .toList());
    }
}
