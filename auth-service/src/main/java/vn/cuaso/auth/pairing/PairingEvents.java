package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.event.SignInEvents;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;
import vn.cuaso.events.SignInWay;

/** Announces steps of a pairing that were refused, where it is known whose they were. */
@ApplicationScoped
class PairingEvents {

    private final SignInEvents events;

    PairingEvents(SignInEvents events) {
        this.events = events;
    }

    /**
     * @param registered what the registry knows of the device; of one that it does not know nothing is announced
     */
    Uni<Void> failed(Optional<ActiveDevice> registered, Pairing pairing, FailureReason reason) {
        return registered
                .map(device ->
                        events.failed(device.account(), new SignInFailed(SignInWay.QR, pairing.client(), reason)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
