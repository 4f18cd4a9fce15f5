package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.LoggedErrors;
import vn.cuaso.auth.page.RequestLanguage;

/**
 * Answers forms, whatever came of them, with the way to a page (303): on an answer that were the page itself, reload and
 * Back would ask the citizen whether to send the form again.
 */
@ApplicationScoped
class FormAnswers {

    private final FlowDoor door;
    private final HandoverStore handovers;
    private final LoggedErrors errors;

    FormAnswers(FlowDoor door, HandoverStore handovers, LoggedErrors errors) {
        this.door = door;
        this.handovers = handovers;
        this.errors = errors;
    }

    /** To the page, which says once what is handed over. */
    Uni<Response> tell(FlowContext flow, FlowPage page, Handover handover) {
        return handovers.leave(flow, page, handover).chain(() -> door.redirect(flow, page.path()));
    }

    /** To the page in another language, with what was typed into it. */
    Uni<Response> translate(FlowContext flow, FlowPage page, Handover handover, Language language) {
        return handovers
                .leave(flow, page, handover)
                .chain(() -> door.redirect(flow, page.path() + "?" + RequestLanguage.PARAMETER + "=" + language.tag()));
    }

    /**
     * To a page of its own for what the citizen cannot go on with here.
     *
     * @param detail see {@link LoggedErrors#log}
     */
    Uni<Response> refuse(FlowContext flow, ErrorCode code, String detail) {
        Problem problem = new Problem(code, errors.log(code, detail));
        return handovers.leave(flow, problem).chain(() -> door.redirect(flow, FlowPage.PROBLEM.path()));
    }

    /** What was left for this page. */
    Uni<Handover> take(FlowContext flow, FlowPage page) {
        return handovers.take(flow.id(), page).map(left -> left.orElse(Handover.NOTHING));
    }

    /** The page of the problem, or the flow's own where there was none. */
    Uni<Response> problem(FlowContext flow) {
        return handovers
                .findProblem(flow.id())
                .chain(found -> found.map(problem -> errors.show(problem.code(), problem.reference()))
                        .orElseGet(() -> door.currentPage(flow)));
    }
}
