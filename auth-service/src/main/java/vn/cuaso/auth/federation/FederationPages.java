package vn.cuaso.auth.federation;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.flow.FlowDoor;
import vn.cuaso.auth.flow.Visit;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.LogText;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.Pages.Drawing;

/** Draws what a citizen reads who cannot go on with another provider, and logs the reason under the same number (OP-9). */
@ApplicationScoped
class FederationPages {

    private final Pages pages;
    private final ErrorReference references;
    private final Visit visit;

    FederationPages(Pages pages, ErrorReference references, Visit visit) {
        this.pages = pages;
        this.references = references;
        this.visit = visit;
    }

    /**
     * @param detail for the operator; no personal data; what came from outside may stand in it
     */
    Uni<Response> problem(FlowContext flow, FederatedProvider provider, UpstreamProblem problem, String detail) {
        String reference = references.next();
        Log.infof("[%s] Sign-in at %s: %s: %s", reference, provider.id(), problem, LogText.of(detail));
        Language language = visit.language(flow);
        Optional<String> again = problem.triableAgain() ? Optional.of(provider.start(flow.id())) : Optional.empty();
        Drawing drawing = new Drawing(problem.status(), language, Optional.empty(), Optional.empty());
        return pages.draw(
                drawing,
                frame -> new UpstreamProblemPage(
                        frame, problem, provider.name(language), FlowDoor.path(flow), again, reference));
    }
}
