package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.provider.authorize.AnswerPages;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.throttle.ThrottleConfig;

/** Answers what ending a sign-in came to. */
@ApplicationScoped
class CompletionResponses {

    private final FlowDoor door;
    private final SignInCompletion completion;
    private final FormAnswers answers;
    private final AnswerPages toClient;
    private final ThrottleConfig throttle;
    private final Visit visit;

    CompletionResponses(
            FlowDoor door,
            SignInCompletion completion,
            FormAnswers answers,
            AnswerPages toClient,
            ThrottleConfig throttle,
            Visit visit) {
        this.door = door;
        this.completion = completion;
        this.answers = answers;
        this.toClient = toClient;
        this.throttle = throttle;
        this.visit = visit;
    }

    /** Goes on with a sign-in whose answer is owed: the request that proved it met a fault, or is still on its way. */
    Uni<Response> finish(StoredFlow<Authenticated> stored) {
        return completion
                .finish(stored, visit.visitor(stored.context()))
                .chain(outcome -> respond(stored.context(), outcome));
    }

    Uni<Response> respond(FlowContext context, CompletionOutcome outcome) {
        return switch (outcome) {
            case CompletionOutcome.SignedIn(Completion done) -> signedIn(context, done);
            case CompletionOutcome.AccountLocked() ->
                answers.refuse(context, ErrorCode.ACCOUNT_LOCKED, "locked since the sign-in began");
            case CompletionOutcome.Alarmed() ->
                answers.refuse(context, ErrorCode.ALARM_RAISED, "an alarm was raised since the sign-in began");
            case CompletionOutcome.LinkedOtherwise() ->
                answers.refuse(context, ErrorCode.LINKED_OTHERWISE, "the identity or the account has another link");
            case CompletionOutcome.Superseded() -> door.currentPage(context);
        };
    }

    private Uni<Response> signedIn(FlowContext context, Completion done) {
        Uni<Response> next = done.answer().map(toClient::send).orElseGet(() -> door.currentPage(context));
        return next.map(answer -> {
            Response.ResponseBuilder response = Response.fromResponse(answer);
            done.knownBrowser()
                    .ifPresent(known -> response.cookie(KnownBrowserCookie.of(known, throttle.knownBrowser())));
            done.session().ifPresent(session -> response.cookie(SessionCookie.of(session)));
            return response.build();
        });
    }
}
