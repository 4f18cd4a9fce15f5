package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import vn.cuaso.auth.flow.SignInFlow.CodeSent;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.page.ErrorCode;

/** Answers what sending a code came to. */
@ApplicationScoped
class SendingResponses {

    private final FlowDoor door;
    private final SignInPages pages;
    private final FormAnswers answers;
    private final FlowStore flows;

    SendingResponses(FlowDoor door, SignInPages pages, FormAnswers answers, FlowStore flows) {
        this.door = door;
        this.pages = pages;
        this.answers = answers;
        this.flows = flows;
    }

    /** To the page of the code; where none was sent, with the reason. */
    Uni<Response> afterPassword(FlowContext context, SendOutcome outcome) {
        return outcome instanceof SendOutcome.Sent
                ? answers.goOn(context, FlowPage.CODE.path())
                : flows.find(context.id())
                        .chain(found -> found.map(StoredFlow::flow).orElse(null) instanceof Proven proven
                                ? respond(proven, outcome)
                                : door.currentPage(context));
    }

    /** To the page of the code, which says that it was sent again, or the reason why not. */
    Uni<Response> respond(Proven flow, SendOutcome outcome) {
        Words words = pages.words(flow.context());
        return switch (outcome) {
            case SendOutcome.Sent() ->
                answers.goOn(flow.context(), FlowPage.CODE.path() + "?" + SignInPages.SENT_AGAIN);
            case SendOutcome.TooSoon(Instant retryAt) ->
                again(SignInPages.THROTTLED, flow, words.code().tooSoon(words.wait(retryAt)));
            case SendOutcome.Limited(Instant retryAt) ->
                again(SignInPages.THROTTLED, flow, words.code().limited(words.wait(retryAt)));
            case SendOutcome.CodesLocked(Instant until) ->
                again(SignInPages.THROTTLED, flow, words.code().locked(words.wait(until)));
            case SendOutcome.Unavailable() ->
                again(
                        SignInPages.UNAVAILABLE,
                        flow,
                        flow.upstream().isPresent()
                                ? words.code().unavailableForLink()
                                : words.code().unavailable());
            case SendOutcome.UnsupportedPhone() ->
                answers.refuse(
                        flow.context(),
                        ErrorCode.UNSUPPORTED_PHONE,
                        "otp-service does not send to this kind of number");
            case SendOutcome.AccountChanged() ->
                answers.refuse(
                        flow.context(), ErrorCode.ACCOUNT_LOCKED, "locked, or without a phone, since the password");
            case SendOutcome.Superseded() -> door.currentPage(flow.context());
        };
    }

    private Uni<Response> again(int status, Proven flow, String text) {
        String field = flow instanceof CodeSent ? "code" : "send";
        return answers.tell(flow.context(), FlowPage.CODE, Handover.of(status, FieldErrors.of(field, text)));
    }
}
