package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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

    /**
     * On, after something succeeded. Whatever an earlier form left for the flow's pages is out of date: the citizen may
     * have pressed the next button before they saw it.
     *
     * @param page below the flow's path
     */
    Uni<Response> goOn(FlowContext flow, String page) {
        return handovers.forget(flow.id()).chain(() -> door.redirect(flow, page));
    }

    /**
     * To the first page in another language, with the ID number that was typed into it.
     *
     * @param another see {@link PasswordPage}
     */
    Uni<Response> translate(FlowContext flow, String citizenId, boolean another, Language language) {
        String query = RequestLanguage.PARAMETER + "=" + language.tag() + (another ? "&" + SignInPages.ANOTHER : "");
        return handovers
                .leave(flow, FlowPage.PASSWORD, Handover.typed(citizenId))
                .chain(() -> door.redirect(flow, FlowPage.PASSWORD.path() + "?" + query));
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

    /** What was left for this page, if anything was. */
    Uni<Optional<Handover>> take(FlowContext flow, FlowPage page) {
        return handovers.take(flow.id(), page);
    }

    /** The page of the problem, or the flow's own where there was none. */
    Uni<Response> problem(FlowContext flow) {
        return handovers
                .findProblem(flow.id())
                .chain(found -> found.map(problem -> errors.show(problem.code(), problem.reference()))
                        .orElseGet(() -> door.currentPage(flow)));
    }
}
