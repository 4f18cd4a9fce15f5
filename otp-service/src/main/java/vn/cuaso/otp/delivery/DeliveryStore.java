package vn.cuaso.otp.delivery;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.otp.challenge.ChallengeId;

/** What has become of deliveries, remembered so that none goes out twice by the same channel (OTP-13). */
public interface DeliveryStore {

    /** The phone, sealed in the context of the challenge's id, while the challenge is alive. */
    Uni<Optional<String>> sealedPhone(ChallengeId id);

    /** Marks the leg before its message leaves; of several racing calls one succeeds. */
    Uni<Claim> claim(Leg leg, Instant now);

    /** Records that the channel took the message, and says so by an event. */
    Uni<Recorded> delivered(Leg leg, Instant now);

    /**
     * Records that the channel is not known to have taken the message, and says so by an event.
     *
     * @param last whether no other channel is left
     */
    Uni<Recorded> failed(Leg leg, DeliveryFailure reason, boolean last, Instant now);

    /**
     * One send of a challenge's code by one channel.
     *
     * @param send 1 for the first
     * @param channel the channel's name
     */
    record Leg(ChallengeId challenge, int send, String channel) {}

    /** What came of claiming a leg. */
    sealed interface Claim {
        /** The caller sends the message now. */
        record Claimed() implements Claim {}

        /** Somebody claimed it and has not said what became of it: is at it, or died. */
        record Undecided(Instant since) implements Claim {}

        record Delivered() implements Claim {}

        record Failed() implements Claim {}

        /** The challenge is not alive: there is nothing to send any more. */
        record Over() implements Claim {}
    }

    /** What came of recording. */
    enum Recorded {
        RECORDED,
        /** It was recorded before, and announced then. */
        KNOWN,
        /** The challenge is forgotten. */
        GONE
    }
}
