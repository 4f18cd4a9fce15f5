package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;
import vn.cuaso.events.SignInWay;

/** Announces {@code vn.cuaso.identity.signed-in.v1} and {@code sign-in-failed.v1}. */
public interface SignInEvents {

    /**
     * @param id of the event: announcing the same sign-in again is the same event, which everybody takes once
     */
    Uni<Void> signedIn(UUID id, AccountId account, IdentityEvent.SignedIn event);

    /** A step was refused after the password had been right, or the citizen gave up then. */
    default Uni<Void> failed(AccountId account, String client, FailureReason reason) {
        return failed(account, new SignInFailed(SignInWay.PASSWORD_SMS, client, reason));
    }

    /** A step was refused once it was known whose sign-in it was, or the citizen gave up then. */
    Uni<Void> failed(AccountId account, SignInFailed event);

    /**
     * A step was refused before the password was right.
     *
     * @param submitted as typed; whether it has an account plays no part (rule OTP-9)
     */
    Uni<Void> failed(CitizenId submitted, String client, FailureReason reason);
}
