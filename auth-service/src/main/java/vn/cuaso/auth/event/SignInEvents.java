package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** Announces {@code vn.cuaso.identity.signed-in.v1} and {@code sign-in-failed.v1}. */
public interface SignInEvents {

    /**
     * @param acr the level that was reached
     * @param startedAt when the flow began
     */
    Uni<Void> signedIn(AccountId account, String client, String acr, Instant startedAt);

    /** A step was refused after the password had been right, or the citizen gave up then. */
    Uni<Void> failed(AccountId account, String client, FailureReason reason);

    /**
     * A step was refused before the password was right.
     *
     * @param submitted as typed; whether it has an account plays no part (rule OTP-9)
     */
    Uni<Void> failed(CitizenId submitted, String client, FailureReason reason);
}
