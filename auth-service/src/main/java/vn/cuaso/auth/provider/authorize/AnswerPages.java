package vn.cuaso.auth.provider.authorize;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.RequestLanguage;
import vn.cuaso.auth.provider.AuthorizationAnswer;

/** Sends browsers back to clients: on their way by themselves, or with a page that posts the response. */
@ApplicationScoped
public class AnswerPages {

    private static final int OK = 200;

    private final Pages pages;
    private final RequestLanguage language;

    AnswerPages(Pages pages, RequestLanguage language) {
        this.pages = pages;
        this.language = language;
    }

    public Uni<Response> send(AuthorizationAnswer answer) {
        return switch (answer) {
            // 303, so that no browser sends a form on to the client (RFC 9700 §4.12).
            case AuthorizationAnswer.Redirected(URI address) ->
                Uni.createFrom().item(() -> Response.seeOther(address).build());
            case AuthorizationAnswer.Posted posted -> post(posted);
        };
    }

    private Uni<Response> post(AuthorizationAnswer.Posted posted) {
        Pages.Drawing drawing = new Pages.Drawing(
                OK, language.language(posted.uiLocales()), Optional.empty(), Optional.of(posted.redirectUri()));
        return pages.draw(drawing, frame -> new FormPostPage(frame, posted.redirectUri(), posted.fields()));
    }
}
