package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.pairing.PairingStore.Claiming;
import vn.cuaso.auth.place.PlaceDirectory;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** A phone has scanned a code: may it have the pairing? */
@ApplicationScoped
class ClaimService {

    private final PairingStore pairings;
    private final DeviceStore devices;
    private final PlaceDirectory places;
    private final PairingEvents events;
    private final PairingConfig config;
    private final SecureRandom random;

    ClaimService(
            PairingStore pairings,
            DeviceStore devices,
            PlaceDirectory places,
            PairingEvents events,
            PairingConfig config,
            SecureRandom random) {
        this.pairings = pairings;
        this.devices = devices;
        this.places = places;
        this.events = events;
        this.config = config;
        this.random = random;
    }

    /**
     * Binds the pairing to the device, if it may have it.
     *
     * @param phone the phone's address, as the gateway told qr-session-service
     */
    Uni<ClaimOutcome> claim(PairingId id, DeviceId device, ClientAddress phone) {
        return pairings.find(id)
                .chain(found -> found.map(stored -> facts(stored, device, phone).chain(this::decide))
                        .orElseGet(() -> outcome(new ClaimOutcome.Unknown())));
    }

    private Uni<ClaimFacts> facts(StoredPairing stored, DeviceId device, ClientAddress phone) {
        return devices.find(device)
                .chain(registered -> Uni.combine()
                        .all()
                        .unis(
                                places.find(phone, Language.VIETNAMESE),
                                places.find(stored.pairing().browser(), Language.VIETNAMESE))
                        .with((phonePlace, browserPlace) ->
                                new ClaimFacts(stored, device, registered, phone, phonePlace, browserPlace)));
    }

    private Uni<ClaimOutcome> decide(ClaimFacts facts) {
        return switch (ClaimDecision.of(facts, config.farApartKilometres())) {
            case ClaimDecision.Eligible eligible -> bind(facts, eligible);
            case ClaimDecision.AlreadyScanned() -> outcome(new ClaimOutcome.AlreadyScanned());
            case ClaimDecision.NotEnrolled() -> outcome(new ClaimOutcome.NotEnrolled());
            case ClaimDecision.WebSignInOff() ->
                refuse(facts, FailureReason.NOT_ALLOWED, new ClaimOutcome.WebSignInOff());
            case ClaimDecision.LevelTooLow() ->
                refuse(facts, FailureReason.NOT_ALLOWED, new ClaimOutcome.LevelTooLow());
            case ClaimDecision.TooFar() -> refuse(facts, FailureReason.TOO_FAR, new ClaimOutcome.TooFar());
        };
    }

    private Uni<ClaimOutcome> bind(ClaimFacts facts, ClaimDecision.Eligible eligible) {
        Optional<PairingNumber> number =
                eligible.numberNeeded() ? Optional.of(PairingNumber.random(random)) : Optional.empty();
        return pairings.claim(facts.pairing().id(), new PairingClaim(facts.device(), number))
                .map(claiming -> switch (claiming) {
                    // What was given at the first time: asking again gets no other number.
                    case Claiming.Bound(PairingClaim claim) ->
                        new ClaimOutcome.Eligible(claim.number(), eligible.placesUnknown());
                    case Claiming.Taken() -> new ClaimOutcome.AlreadyScanned();
                    case Claiming.Gone() -> new ClaimOutcome.Unknown();
                });
    }

    private Uni<ClaimOutcome> refuse(ClaimFacts facts, FailureReason reason, ClaimOutcome outcome) {
        return events.failed(facts.registered(), facts.pairing(), reason).replaceWith(outcome);
    }

    private static Uni<ClaimOutcome> outcome(ClaimOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
