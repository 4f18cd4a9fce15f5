package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.pairing.QrSessions.Result;
import vn.cuaso.events.IdentityEvent.FailureReason;

/**
 * Ends pairings whose way back was opened in a browser that is not theirs (rule QR-11). The citizen has approved a link that
 * somebody sent them, and is perhaps about to send back the address they landed at: its code is spent before they can.
 */
@ApplicationScoped
class StrayReturns {

    private static final Logger LOG = Logger.getLogger(StrayReturns.class);

    private final PairingStore pairings;
    private final QrSessions sessions;
    private final DeviceStore devices;
    private final PairingEvents events;

    StrayReturns(PairingStore pairings, QrSessions sessions, DeviceStore devices, PairingEvents events) {
        this.pairings = pairings;
        this.sessions = sessions;
        this.devices = devices;
        this.events = events;
    }

    /**
     * Ends the pairing if the address is the one that the phone was given; any other ends nothing.
     *
     * @param flow as it stands in the address, like the others
     */
    Uni<Void> end(String flow, String session, String code) {
        Optional<PairingId> id = PairingId.parse(session);
        Optional<ReturnCode> given = ReturnCode.parse(code);
        return id.isEmpty() || given.isEmpty()
                ? Uni.createFrom().voidItem()
                : pairings.find(id.get())
                        .chain(found -> found.filter(stored -> isOf(stored.pairing(), flow))
                                .map(stored -> spend(stored, given.get()))
                                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static boolean isOf(Pairing pairing, String flow) {
        return pairing.kind() == PairingKind.SAME_DEVICE
                && flow.equals(pairing.flow().value());
    }

    private Uni<Void> spend(StoredPairing stored, ReturnCode code) {
        return sessions.take(stored.pairing().id(), Optional.of(code.value()))
                .map(Result.Taken.class::isInstance)
                .onFailure(QrSessionsUnavailableException.class)
                .invoke(PairingService::warn)
                // Nobody can say then whether the code is right: rather a citizen begins anew than a sender goes on.
                .onFailure(QrSessionsUnavailableException.class)
                .recoverWithItem(true)
                .chain(right -> right ? end(stored) : Uni.createFrom().voidItem());
    }

    private Uni<Void> end(StoredPairing stored) {
        LOG.warnf("%s ended: its way back was opened in another browser", stored.pairing());
        return pairings.end(stored.pairing().id()).chain(() -> announce(stored));
    }

    private Uni<Void> announce(StoredPairing stored) {
        return stored.claim()
                .map(claim -> devices.find(claim.device())
                        .chain(registered ->
                                events.failed(registered, stored.pairing(), FailureReason.APPROVAL_REFUSED)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
