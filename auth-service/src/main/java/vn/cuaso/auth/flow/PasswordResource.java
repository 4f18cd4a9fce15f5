package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import vn.cuaso.auth.flow.PasswordForm.Complete;
import vn.cuaso.auth.flow.PasswordForm.Incomplete;
import vn.cuaso.auth.flow.PasswordStep.Submission;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.Ended;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.page.SameOrigin;

/** ID number and password are handed in. */
@Path("/sign-in/{flow}/password")
@SameOrigin
public class PasswordResource {

    private final FlowDoor door;
    private final SignInPages pages;
    private final PasswordStep step;
    private final SendingResponses sending;
    private final FormAnswers answers;
    private final Visit visit;

    PasswordResource(
            FlowDoor door,
            SignInPages pages,
            PasswordStep step,
            SendingResponses sending,
            FormAnswers answers,
            Visit visit) {
        this.door = door;
        this.pages = pages;
        this.step = step;
        this.sending = sending;
        this.answers = answers;
        this.visit = visit;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> submit(
            @FormParam("citizen-id") @DefaultValue("") String citizenId,
            @FormParam("password") @DefaultValue("") String password) {
        return door.open(stored -> switch (stored.flow()) {
            case Credentials credentials ->
                submit(new StoredFlow<>(credentials, stored.version()), citizenId, password);
            // A second press, or the back button: the password was right already.
            case Proven proven -> door.redirect(proven.context(), "/otp");
            case Authenticated authenticated -> door.currentPage(authenticated.context());
            case Consenting consenting -> door.currentPage(consenting.context());
            case Ended ended -> door.ended(ended);
        });
    }

    private Uni<Response> submit(StoredFlow<Credentials> stored, String citizenId, String password) {
        Credentials flow = stored.flow();
        return switch (PasswordForm.read(citizenId, password, pages.words(flow.context()))) {
            case Incomplete(FieldErrors problems) -> again(SignInPages.REFUSED, flow, citizenId, problems);
            case Complete(var number, var secret) ->
                step.submit(new Submission(stored, number, secret, visit.visitor(flow.context())))
                        .chain(outcome -> respond(flow, citizenId, outcome));
        };
    }

    private Uni<Response> respond(Credentials flow, String citizenId, PasswordOutcome outcome) {
        Words words = pages.words(flow.context());
        return switch (outcome) {
            case PasswordOutcome.Accepted(SendOutcome sent) -> sending.afterPassword(flow.context(), sent);
            case PasswordOutcome.WrongCredentials() ->
                again(SignInPages.REFUSED, flow, citizenId, words.signIn().wrongCredentials());
            case PasswordOutcome.Throttled(Instant until) ->
                again(SignInPages.THROTTLED, flow, citizenId, words.signIn().throttled(words.wait(until)));
            case PasswordOutcome.Busy() ->
                again(SignInPages.UNAVAILABLE, flow, citizenId, words.signIn().busy());
            case PasswordOutcome.KnownBrowserNeeded() ->
                answers.refuse(flow.context(), ErrorCode.KNOWN_BROWSER_NEEDED, "too many failures in a row");
            case PasswordOutcome.AccountLocked() ->
                answers.refuse(flow.context(), ErrorCode.ACCOUNT_LOCKED, "right password");
            case PasswordOutcome.NoPhone() -> answers.refuse(flow.context(), ErrorCode.NO_PHONE, "right password");
            case PasswordOutcome.Superseded() -> door.currentPage(flow.context());
        };
    }

    private Uni<Response> again(int status, Credentials flow, String citizenId, String text) {
        return again(status, flow, citizenId, FieldErrors.of("password", text));
    }

    private Uni<Response> again(int status, Credentials flow, String citizenId, FieldErrors errors) {
        return answers.tell(flow.context(), FlowPage.PASSWORD, new Handover(status, citizenId, errors));
    }
}
