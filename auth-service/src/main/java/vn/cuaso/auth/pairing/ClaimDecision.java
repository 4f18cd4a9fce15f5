package vn.cuaso.auth.pairing;

import java.util.Optional;

/** Whether a device may claim a pairing, decided before anything is shown on it (rules QR-7 and QR-12). */
sealed interface ClaimDecision {

    /**
     * @param numberNeeded the citizen has to carry a number over (rule QR-7)
     * @param placesUnknown whether it was not possible to compare places
     */
    record Eligible(boolean numberNeeded, boolean placesUnknown) implements ClaimDecision {}

    /** Another device was first (rule QR-3). */
    record AlreadyScanned() implements ClaimDecision {}

    record NotEnrolled() implements ClaimDecision {}

    record WebSignInOff() implements ClaimDecision {}

    record LevelTooLow() implements ClaimDecision {}

    /** Browser and phone are in places too far apart. */
    record TooFar() implements ClaimDecision {}

    static ClaimDecision of(ClaimFacts facts, int farApartKilometres) {
        if (facts.stored().isTakenFrom(facts.device())) {
            return new AlreadyScanned();
        }
        return switch (DeviceStanding.of(facts.registered())) {
            case NOT_ENROLLED -> new NotEnrolled();
            case WEB_SIGN_IN_OFF -> new WebSignInOff();
            case LEVEL_TOO_LOW -> new LevelTooLow();
            case GOOD -> compare(facts, farApartKilometres);
        };
    }

    private static ClaimDecision compare(ClaimFacts facts, int farApartKilometres) {
        Optional<Double> apart = facts.kilometresApart();
        if (apart.filter(distance -> distance > farApartKilometres).isPresent()) {
            return new TooFar();
        }
        return new Eligible(isNumberNeeded(facts), apart.isEmpty());
    }

    /** A same-device pairing shows no number: there the one-time code binds the browser (rule QR-11). */
    private static boolean isNumberNeeded(ClaimFacts facts) {
        return switch (facts.pairing().kind()) {
            case CROSS_DEVICE -> !facts.sameNetwork();
            case SAME_DEVICE -> false;
        };
    }
}
