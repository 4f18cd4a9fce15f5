package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.CodeSent;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.Ended;
import vn.cuaso.auth.flow.SignInFlow.PasswordAccepted;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.flow.SignInFlow.Recognized;
import vn.cuaso.auth.page.SameOrigin;

/** The code is asked for, handed in, and sent again. */
@Path("/sign-in/{flow}/otp")
@SameOrigin
public class CodeResource {

    private final FlowDoor door;
    private final SignInPages pages;
    private final CodeStep step;
    private final CodeSending sending;
    private final SendingResponses responses;
    private final FormAnswers answers;
    private final CompletionResponses completions;
    private final Visit visit;

    CodeResource(
            FlowDoor door,
            SignInPages pages,
            CodeStep step,
            CodeSending sending,
            SendingResponses responses,
            FormAnswers answers,
            CompletionResponses completions,
            Visit visit) {
        this.door = door;
        this.pages = pages;
        this.step = step;
        this.sending = sending;
        this.responses = responses;
        this.answers = answers;
        this.completions = completions;
        this.visit = visit;
    }

    /** Reloading sends nothing (rule OTP-5). */
    @GET
    public Uni<Response> show() {
        return proven((stored, proven) -> answers.take(proven.context(), FlowPage.CODE)
                .chain(left -> show(proven, left.orElse(Handover.NOTHING))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> submit(@FormParam("code") @DefaultValue("") String code) {
        return proven((stored, proven) -> switch (proven) {
            case PasswordAccepted _, Recognized _ -> door.redirect(proven.context(), FlowPage.CODE.path());
            case CodeSent sent -> submit(new StoredFlow<>(sent, stored.version()), code);
        });
    }

    @POST
    @Path("/resend")
    public Uni<Response> resend() {
        return proven((stored, proven) -> sending.send(
                        new StoredFlow<>(proven, stored.version()), visit.visitor(proven.context()))
                .chain(outcome -> responses.respond(proven, outcome)));
    }

    /** Somebody opens the address of a form. */
    @GET
    @Path("/resend")
    public Uni<Response> reload() {
        return door.open(stored -> door.redirect(stored.context(), "/otp"));
    }

    private Uni<Response> show(Proven proven, Handover handover) {
        return switch (proven) {
            case PasswordAccepted _, Recognized _ -> pages.unsent(proven, handover);
            case CodeSent sent -> step.current(sent).chain(challenge -> pages.code(sent, challenge, handover));
        };
    }

    private Uni<Response> proven(BiFunction<StoredFlow<SignInFlow>, Proven, Uni<Response>> page) {
        return door.open(stored -> switch (stored.flow()) {
            case Proven proven -> page.apply(stored, proven);
            case Credentials credentials -> door.currentPage(credentials.context());
            case Authenticated authenticated -> completions.finish(new StoredFlow<>(authenticated, stored.version()));
            case Consenting consenting -> door.currentPage(consenting.context());
            case Ended ended -> door.ended(ended);
        });
    }

    private Uni<Response> submit(StoredFlow<CodeSent> stored, String typed) {
        CodeSent flow = stored.flow();
        CodeMessages words = pages.words(flow.context()).code();
        return CodeInput.read(typed)
                .map(code -> step.submit(stored, code, visit.visitor(flow.context()))
                        .chain(outcome -> respond(flow, outcome)))
                .orElseGet(() ->
                        again(SignInPages.REFUSED, flow, typed.isBlank() ? words.missing() : words.notSixDigits()));
    }

    private Uni<Response> respond(CodeSent flow, CodeOutcome outcome) {
        Words words = pages.words(flow.context());
        return switch (outcome) {
            case CodeOutcome.Right(CompletionOutcome completion) -> completions.respond(flow.context(), completion);
            case CodeOutcome.Wrong(int attemptsLeft) ->
                again(SignInPages.REFUSED, flow, words.code().wrong(attemptsLeft));
            case CodeOutcome.Expired() ->
                again(SignInPages.REFUSED, flow, words.code().expired());
            case CodeOutcome.Exhausted(), CodeOutcome.Superseded() -> door.currentPage(flow.context());
            case CodeOutcome.Locked(Instant until) ->
                again(SignInPages.THROTTLED, flow, words.code().locked(words.wait(until)));
            case CodeOutcome.Unavailable() ->
                again(SignInPages.UNAVAILABLE, flow, words.code().unavailable());
        };
    }

    private Uni<Response> again(int status, CodeSent flow, String text) {
        return answers.tell(flow.context(), FlowPage.CODE, Handover.of(status, FieldErrors.of("code", text)));
    }
}
