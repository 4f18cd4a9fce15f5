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
import java.util.Optional;
import java.util.function.Function;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.Ended;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.page.SameOrigin;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.authorize.AnswerPages;

/** The citizen is asked whether a client may learn what it asks to. */
@Path("/sign-in/{flow}/consent")
@SameOrigin
public class ConsentResource {

    private static final String AGREE = "agree";
    private static final String DENY = "deny";

    private final FlowDoor door;
    private final ConsentPages pages;
    private final SignInCompletion completion;
    private final Cancelling cancelling;
    private final AnswerPages answers;

    ConsentResource(
            FlowDoor door,
            ConsentPages pages,
            SignInCompletion completion,
            Cancelling cancelling,
            AnswerPages answers) {
        this.door = door;
        this.pages = pages;
        this.completion = completion;
        this.cancelling = cancelling;
        this.answers = answers;
    }

    @GET
    public Uni<Response> show() {
        return consenting(stored -> pages.ask(stored.flow()));
    }

    /** Anything but one of the two buttons is no answer, and the question is asked again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> answer(@FormParam("decision") @DefaultValue("") String decision) {
        return consenting(stored -> switch (decision) {
            case AGREE -> completion.agree(stored).chain(answer -> leave(stored, answer));
            case DENY -> cancelling.deny(stored).chain(answer -> leave(stored, answer));
            default -> pages.ask(stored.flow());
        });
    }

    private Uni<Response> leave(StoredFlow<Consenting> stored, Optional<AuthorizationAnswer> answer) {
        return answer.map(answers::send).orElseGet(() -> door.currentPage(stored.context()));
    }

    private Uni<Response> consenting(Function<StoredFlow<Consenting>, Uni<Response>> page) {
        return door.open(stored -> switch (stored.flow()) {
            case Consenting consenting -> page.apply(new StoredFlow<>(consenting, stored.version()));
            case Credentials flow -> door.currentPage(flow.context());
            case Proven flow -> door.currentPage(flow.context());
            case Authenticated flow -> door.currentPage(flow.context());
            case Ended ended -> door.ended(ended);
        });
    }
}
