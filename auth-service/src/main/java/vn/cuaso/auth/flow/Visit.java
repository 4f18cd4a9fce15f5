package vn.cuaso.auth.flow;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import vn.cuaso.auth.page.BrowserCookie;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.RequestLanguage;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.throttle.KnownBrowsers;

/** What one request to a flow's pages brings along. */
@RequestScoped
public class Visit {

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final HttpServerRequest request;
    private final RequestLanguage language;
    private final KnownBrowsers browsers;

    Visit(
            HttpHeaders headers,
            UriInfo uri,
            HttpServerRequest request,
            RequestLanguage language,
            KnownBrowsers browsers) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.language = language;
        this.browsers = browsers;
    }

    /** As it stands in the address. */
    String flow() {
        return uri.getPathParameters().getFirst("flow");
    }

    boolean asksFor(String queryParameter) {
        return uri.getQueryParameters().containsKey(queryParameter);
    }

    public Optional<String> browserSecret() {
        return cookie(BrowserCookie.NAME);
    }

    Optional<String> sessionSecret() {
        return cookie(SessionCookie.NAME);
    }

    public Language language(FlowContext context) {
        return language.language(context.request().uiLocales());
    }

    /** Where the browser is; Quarkus has put the gateway's X-Forwarded-For here, and nobody else's. */
    public ClientAddress address() {
        return new ClientAddress(request.remoteAddress().hostAddress());
    }

    Visitor visitor(FlowContext context) {
        return new Visitor(
                address(),
                language(context),
                browsers.read(cookie(KnownBrowserCookie.NAME).map(KnownBrowserCookie::decode)),
                sessionSecret(),
                UserAgent.read(Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))));
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(headers.getCookies().get(name)).map(Cookie::getValue);
    }
}
