package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.event.SignInEvents;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.flow.SignInFlow.Unfinished;
import vn.cuaso.auth.otp.OneTimeCodes;
import vn.cuaso.auth.otp.OneTimeCodesUnavailableException;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;

/** The citizen gives up: the client is told, and a code that is on its way becomes worthless. */
@ApplicationScoped
class Cancelling {

    /** RFC 6749 §4.1.2.1. */
    private static final String ACCESS_DENIED = "access_denied";

    private final FlowStore flows;
    private final OneTimeCodes codes;
    private final SignInEvents events;
    private final AuthorizationResponder responder;

    Cancelling(FlowStore flows, OneTimeCodes codes, SignInEvents events, AuthorizationResponder responder) {
        this.flows = flows;
        this.codes = codes;
        this.events = events;
        this.responder = responder;
    }

    /**
     * @return the answer to the client; empty when the flow was changed meanwhile
     */
    Uni<Optional<AuthorizationAnswer>> cancel(StoredFlow<? extends Unfinished> stored) {
        return leave(stored, "The citizen cancelled the sign-in");
    }

    /** The citizen does not agree that the client learns what it asks to. */
    Uni<Optional<AuthorizationAnswer>> deny(StoredFlow<Consenting> stored) {
        return leave(stored, "The citizen did not agree");
    }

    private Uni<Optional<AuthorizationAnswer>> leave(StoredFlow<? extends Unfinished> stored, String description) {
        return flows.replace(stored, stored.flow().cancelled())
                .chain(kept -> kept.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : leave(stored).replaceWith(() -> Optional.of(answer(stored.context(), description))));
    }

    private Uni<Void> leave(StoredFlow<? extends Unfinished> stored) {
        return discardCode(stored.flow())
                .chain(() -> stored.flow()
                        .provenAccount()
                        .map(account -> events.failed(account, cancelled(stored)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static SignInFailed cancelled(StoredFlow<? extends Unfinished> stored) {
        return new SignInFailed(stored.flow().way(), stored.context().request().clientId(), FailureReason.CANCELLED);
    }

    /** With otp-service away the code just expires; nobody can use it, for the flow has ended. */
    private Uni<Void> discardCode(Unfinished flow) {
        return flow.openChallenge()
                .map(challenge -> codes.discard(challenge)
                        .onFailure(OneTimeCodesUnavailableException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private AuthorizationAnswer answer(FlowContext context, String description) {
        return responder.refuse(context.request(), ACCESS_DENIED, description);
    }
}
