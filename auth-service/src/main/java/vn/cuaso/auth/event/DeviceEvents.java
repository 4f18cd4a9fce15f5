package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.events.IdentityEvent.EndReason;

/** Announces {@code vn.cuaso.identity.device-enrolled.v1}, {@code device-ended.v1} and {@code pressed-to-sign-in.v1}. */
public interface DeviceEvents {

    /**
     * @param device thumbprint of its key
     */
    Uni<Void> enrolled(AccountId account, String device);

    /**
     * @param device thumbprint of its key
     */
    Uni<Void> ended(AccountId account, String device, EndReason reason);

    /**
     * @param session the QR session that the citizen was to confirm
     */
    Uni<Void> pressedToSignIn(AccountId account, String session);
}
