package vn.cuaso.auth.operator;

import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.Frame;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.Pages.Drawing;
import vn.cuaso.auth.page.RequestLanguage;

/** Draws operators' pages. They stand on the internal port, which has none of the gateway's files. */
@ApplicationScoped
class ConsolePages {
    private static final int UNAVAILABLE = 503;

    private final Pages pages;
    private final RequestLanguage language;
    private final ErrorReference references;

    ConsolePages(Pages pages, RequestLanguage language, ErrorReference references) {
        this.pages = pages;
        this.language = language;
        this.references = references;
    }

    Language language() {
        return language.language(List.of());
    }

    /** A page that can be had again, in the other language too, under this address. */
    Uni<Response> draw(int status, String address, Function<Frame, TemplateInstance> page) {
        return pages.draw(new Drawing(status, language(), Optional.of(address), Optional.empty()), page);
    }

    /** The answer to a form, which cannot. */
    Uni<Response> draw(int status, Function<Frame, TemplateInstance> page) {
        return pages.draw(new Drawing(status, language(), Optional.empty(), Optional.empty()), page);
    }

    Uni<Response> problem(int status, ConsoleProblem problem) {
        return draw(status, frame -> new ConsoleProblemPage(frame, problem, ""));
    }

    /** The reason stands in the log under the number that the page shows (OP-9). */
    Uni<Response> fault(Throwable fault) {
        String reference = references.next();
        Log.errorf(fault, "[%s] The operators' console cannot answer", reference);
        return draw(UNAVAILABLE, frame -> new ConsoleProblemPage(frame, ConsoleProblem.FAULT, reference));
    }
}
