package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * What is left for the next page of a flow, until the flow expires. It lies beside the flow and not in it: what is said
 * about a form never gets in the way of another request that changes the flow.
 */
interface HandoverStore {

    /** Leaves it for the page, in place of what was left there before. */
    Uni<Void> leave(FlowContext flow, FlowPage page, Handover handover);

    /** Takes what was left for the page: one request gets it, once. */
    Uni<Optional<Handover>> take(FlowId flow, FlowPage page);

    /** Forgets what was left for the pages with forms: the flow has gone on since it failed. The problem stays. */
    Uni<Void> forget(FlowId flow);

    /** Leaves it for {@link FlowPage#PROBLEM}. */
    Uni<Void> leave(FlowContext flow, Problem problem);

    /** The problem, as often as it is asked for: its page can be reloaded, and read in another language. */
    Uni<Optional<Problem>> findProblem(FlowId flow);
}
