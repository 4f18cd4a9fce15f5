package vn.cuaso.otp.challenge;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/**
 * Challenges. Each method is one atomic step, and the event that says so is part of it.
 *
 * <p>Every {@code Uni} may fail with {@link vn.cuaso.otp.redis.RedisUnavailableException}.
 */
public interface ChallengeStore {

    /**
     * Keeps a new challenge and requests its first delivery.
     *
     * @param sealedPhone the phone, encrypted in the context of the challenge's id
     */
    Uni<Void> create(Challenge challenge, String sealedPhone, Instant now);

    /** The challenge, in whatever state, while it is remembered. */
    Uni<Optional<Challenge>> find(ChallengeId id);

    /**
     * Requests one more delivery of a live challenge whose pause is over.
     *
     * @param resendAt when the next one may be requested
     * @param sendsLeft how many more the limit of the phone leaves
     */
    Uni<Resend> resend(ChallengeId id, Binding binding, Instant resendAt, int sendsLeft, Instant now);

    /**
     * Counts a try of a live challenge, before anything is compared.
     *
     * @param limit how many tries there are
     */
    Uni<Attempt> countAttempt(ChallengeId id, Binding binding, int limit, Instant now);

    /** Spends a live challenge whose code was given at this attempt; of several racing calls one succeeds. */
    Uni<Consumption> consume(ChallengeId id, int attempt, Instant now);

    /** Records that the code of this attempt was wrong; the one that reaches the limit ends the challenge. */
    Uni<Rejection> reject(ChallengeId id, int attempt, int limit, Instant now);

    /** Ends a live challenge of this transaction. */
    Uni<Cancellation> cancel(ChallengeId id, String transaction);

    /** What came of asking for another delivery. */
    sealed interface Resend {
        record Resent(Challenge challenge) implements Resend {}

        record TooSoon(Instant resendAt) implements Resend {}

        /** Unknown, over, or of another transaction or purpose. */
        record Gone() implements Resend {}
    }

    /** What came of counting a try. */
    sealed interface Attempt {
        /**
         * @param number which try it is, 1 for the first
         * @param kid the key that the code is derived with
         * @param account the fingerprint of the account
         */
        record Counted(int number, String kid, String account) implements Attempt {}

        record Expired() implements Attempt {}

        record Exhausted() implements Attempt {}

        /** Unknown, used, cancelled, or of another transaction or purpose. */
        record Gone() implements Attempt {}
    }

    /** What came of spending a challenge. */
    enum Consumption {
        CONSUMED,
        EXPIRED,
        EXHAUSTED,
        GONE
    }

    /** What came of recording a wrong code. */
    enum Rejection {
        REJECTED,
        EXHAUSTED,
        GONE
    }

    /** What came of cancelling. */
    enum Cancellation {
        CANCELLED,
        GONE
    }
}
