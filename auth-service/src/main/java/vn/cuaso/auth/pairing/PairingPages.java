package vn.cuaso.auth.pairing;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.flow.FlowDoor;
import vn.cuaso.auth.flow.Visit;
import vn.cuaso.auth.page.Frame;
import vn.cuaso.auth.page.Pages;
import vn.cuaso.auth.page.Pages.Drawing;

/** Draws the pages of a pairing's end. */
@ApplicationScoped
class PairingPages {

    private static final int OK = 200;

    private final Pages pages;
    private final Visit visit;

    PairingPages(Pages pages, Visit visit) {
        this.pages = pages;
        this.visit = visit;
    }

    /**
     * @param code as it stands in the address, anything at all
     */
    Uni<Response> returned(FlowContext flow, PairingId session, String code) {
        return draw(OK, flow, frame -> new ReturnPage(frame, completion(flow, session), code));
    }

    /**
     * @param code as it was sent, anything at all
     */
    Uni<Response> problem(FlowContext flow, PairingId session, PairingProblem problem, String code) {
        Optional<String> again =
                switch (problem) {
                    case NOT_APPROVED, UNAVAILABLE -> Optional.of(completion(flow, session));
                    case REFUSED, EXPIRED, USED, DEVICE_GONE, NOT_ALLOWED, INVALID, UNKNOWN -> Optional.empty();
                };
        return draw(
                problem.status(),
                flow,
                frame -> new PairingProblemPage(frame, FlowDoor.path(flow), problem, again, code));
    }

    Uni<Response> unknown(FlowContext flow) {
        return draw(
                PairingProblem.UNKNOWN.status(),
                flow,
                frame -> new PairingProblemPage(
                        frame, FlowDoor.path(flow), PairingProblem.UNKNOWN, Optional.empty(), ""));
    }

    private static String completion(FlowContext flow, PairingId session) {
        return "%s/qr/%s/completion".formatted(FlowDoor.path(flow), session);
    }

    private Uni<Response> draw(int status, FlowContext flow, Function<Frame, TemplateInstance> template) {
        Drawing drawing = new Drawing(
                status,
                visit.language(flow),
                Optional.empty(),
                Optional.of(flow.request().redirectUri()));
        return pages.draw(drawing, template);
    }
}
