package vn.cuaso.auth.page;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.page.Pages.Drawing;

/** Error pages in the citizen's language. */
@RequestScoped
class DrawnErrorPages implements ErrorPages {

    private final Pages pages;
    private final RequestLanguage language;

    DrawnErrorPages(Pages pages, RequestLanguage language) {
        this.pages = pages;
        this.language = language;
    }

    @Override
    public Uni<Response> show(ErrorCode code, String reference) {
        Drawing drawing = new Drawing(code.status(), language.language(List.of()), Optional.empty(), Optional.empty());
        return pages.draw(drawing, frame -> new ErrorPage(frame, code, reference));
    }
}
