package vn.cuaso.auth.federation;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

    private static final int OK = 200;

    private final Pages pages;
    private final ErrorReference references;
    private final Visit visit;

    FederationPages(Pages pages, ErrorReference references, Visit visit) {
        this.pages = pages;
        this.references = references;
        this.visit = visit;
    }

    /**
     * A page that goes on to where the redirect leads. Browsers hold a form's whole way to the {@code form-action} of its
     * page (CSP Level 3 §6.4.2): a provider that names us there, and not our clients, would have its last form stopped at
     * a redirect of ours. A page ends that way.
     *
     * @param redirect what is none is answered as it is
     */
    Uni<Response> onward(FlowContext flow, Response redirect) {
        URI next = redirect.getLocation();
        if (next == null) {
            return Uni.createFrom().item(redirect);
        }
        Drawing drawing = new Drawing(OK, visit.language(flow), Optional.empty(), Optional.empty());
        return pages.draw(drawing, frame -> new OnwardPage(frame, next.toString()))
                .map(page -> onward(page, redirect, next));
    }

    private static Response onward(Response page, Response redirect, URI next) {
        Response.ResponseBuilder onward = Response.fromResponse(page).header("Refresh", "0; url=" + next);
        redirect.getCookies().values().forEach(onward::cookie);
        return onward.build();
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
