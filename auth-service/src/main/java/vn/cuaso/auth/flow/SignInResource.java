package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.Ended;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.flow.SignInFlow.Unfinished;
import vn.cuaso.auth.page.SameOrigin;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.authorize.AnswerPages;
import vn.cuaso.auth.provider.authorize.SingleSignOn;
import vn.cuaso.auth.provider.authorize.UsableSessions;
import vn.cuaso.auth.session.Authentication;

/** Where a flow begins, and where it ends early. */
@Path("/sign-in/{flow}")
@SameOrigin
public class SignInResource {

    private final FlowDoor door;
    private final SignInPages pages;
    private final Visit visit;
    private final UsableSessions sessions;
    private final SignInCompletion completion;
    private final CompletionResponses completions;
    private final Cancelling cancelling;
    private final FormAnswers answers;
    private final AnswerPages toClient;
    private final AuthenticationLevels levels;
    private final Clock clock;

    SignInResource(
            FlowDoor door,
            SignInPages pages,
            Visit visit,
            UsableSessions sessions,
            SignInCompletion completion,
            CompletionResponses completions,
            Cancelling cancelling,
            FormAnswers answers,
            AnswerPages toClient,
            AuthenticationLevels levels,
            Clock clock) {
        this.door = door;
        this.pages = pages;
        this.visit = visit;
        this.sessions = sessions;
        this.completion = completion;
        this.completions = completions;
        this.cancelling = cancelling;
        this.answers = answers;
        this.toClient = toClient;
        this.levels = levels;
        this.clock = clock;
    }

    /** The page of ID number and password or, once the password was right, the way to the next step. */
    @GET
    public Uni<Response> show() {
        return door.open(stored -> switch (stored.flow()) {
            case Credentials credentials -> arrive(credentials);
            case Proven proven -> door.redirect(proven.context(), "/otp");
            case Authenticated authenticated -> completions.finish(new StoredFlow<>(authenticated, stored.version()));
            case Consenting consenting -> door.redirect(consenting.context(), "/consent");
            case Ended ended -> door.ended(ended);
        });
    }

    /** Goes on with the session that another tab has opened meanwhile (rule OP-10). */
    @POST
    @Path("/continue")
    public Uni<Response> continueWithSession() {
        return door.open(stored -> switch (stored.flow()) {
            case Credentials credentials ->
                session(credentials)
                        .chain(session -> session.map(found -> completion
                                        .continueWith(new StoredFlow<>(credentials, stored.version()), found)
                                        .chain(answer -> leave(credentials.context(), answer)))
                                .orElseGet(() -> door.currentPage(credentials.context())));
            case Proven proven -> door.redirect(proven.context(), "/otp");
            case Authenticated authenticated -> door.currentPage(authenticated.context());
            case Consenting consenting -> door.currentPage(consenting.context());
            case Ended ended -> door.ended(ended);
        });
    }

    /** Gives up; the client is told. */
    @POST
    @Path("/cancel")
    public Uni<Response> cancel() {
        return door.open(stored -> switch (stored.flow()) {
            case Unfinished unfinished ->
                cancelling
                        .cancel(new StoredFlow<>(unfinished, stored.version()))
                        .chain(answer -> leave(unfinished.context(), answer));
            case Ended ended -> door.ended(ended);
        });
    }

    /** Why a form led nowhere. */
    @GET
    @Path("/problem")
    public Uni<Response> problem() {
        return door.open(stored -> answers.problem(stored.context()));
    }

    /** Somebody opens the address of a form. */
    @GET
    @Path("/{form: continue|cancel|password}")
    public Uni<Response> reload() {
        return door.open(stored -> door.currentPage(stored.context()));
    }

    private Uni<Response> arrive(Credentials credentials) {
        return answers.take(credentials.context(), FlowPage.PASSWORD)
                .chain(left -> left.isPresent() || visit.asksFor(SignInPages.ANOTHER)
                        ? pages.arrival(credentials, left)
                        : session(credentials)
                                .chain(session -> session.isPresent()
                                        ? pages.offerToContinue(credentials)
                                        : pages.arrival(credentials, left)));
    }

    private Uni<Optional<Authentication>> session(Credentials credentials) {
        AuthorizationRequest request = credentials.context().request();
        return sessions.find(request, visit.sessionSecret()).map(found -> sparing(request, found));
    }

    private Optional<Authentication> sparing(AuthorizationRequest request, Optional<Authentication> session) {
        return switch (SingleSignOn.decide(request, session, clock.instant(), levels)) {
            case SingleSignOn.Signed(Authentication authentication) -> Optional.of(authentication);
            case SingleSignOn.SignInNeeded(), SingleSignOn.SignInForbidden() -> Optional.empty();
        };
    }

    private Uni<Response> leave(FlowContext context, Optional<AuthorizationAnswer> answer) {
        return answer.map(toClient::send).orElseGet(() -> door.currentPage(context));
    }
}
