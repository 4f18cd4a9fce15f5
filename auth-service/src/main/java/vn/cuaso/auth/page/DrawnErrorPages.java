package vn.cuaso.auth.page;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.page.Pages.Drawing;

/** Error pages in the citizen's language. */
@RequestScoped
class DrawnErrorPages implements ErrorPages {

    private final Pages pages;
    private final RequestLanguage language;
    private final HttpServerRequest request;

    DrawnErrorPages(Pages pages, RequestLanguage language, HttpServerRequest request) {
        this.pages = pages;
        this.language = language;
        this.request = request;
    }

    @Override
    public Uni<Response> show(ErrorCode code, String reference) {
        Drawing drawing = new Drawing(code.status(), language.language(List.of()), address(), Optional.empty());
        return pages.draw(drawing, frame -> new ErrorPage(frame, code, reference));
    }

    /**
     * Where the same failure can be read in the other language: what was asked for, asked for again. A form is not sent
     * again for that, and an address that is none, or that browsers take for another host's, is not repeated.
     */
    private Optional<String> address() {
        return Optional.of(request)
                .filter(asked -> asked.method().equals(HttpMethod.GET))
                .map(HttpServerRequest::uri)
                .filter(uri -> uri.startsWith("/") && !uri.startsWith("//"))
                .filter(DrawnErrorPages::isAddress);
    }

    private static boolean isAddress(String uri) {
        try {
            return new URI(uri).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
