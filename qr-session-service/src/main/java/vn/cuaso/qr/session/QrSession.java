package vn.cuaso.qr.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A pairing of a browser with a phone. A change is a method of the state that it starts from, so that one that is not
 * drawn here cannot be written (QR-10); {@link SessionStore} makes it by compare-and-set.
 *
 * <pre>{@code
 * stateDiagram-v2
 *   [*] --> Created
 *   Created --> Scanned: claimed
 *   Scanned --> Approved: approved
 *   Approved --> Consumed: taken, once
 *   Scanned --> Rejected: refused, or a wrong number
 *   Created --> Expired: 30 s
 *   Scanned --> Expired: 2 min
 *   Approved --> Expired: 1 min
 *   Created --> Cancelled
 *   Scanned --> Cancelled
 *   Approved --> Cancelled
 * }</pre>
 */
public sealed interface QrSession {

    Terms terms();

    /** Whether the code was scanned by a second phone (QR-3): a signal to both sides, not a state. */
    boolean scannedTwice();

    State state();

    /** The thumbprint of the key of the phone that claimed it, if one did. */
    Optional<String> claimedBy();

    default SessionId id() {
        return terms().id();
    }

    /** The session as it is at this time: a live one whose time is up has expired, whether that was announced or not. */
    default QrSession at(Instant now) {
        return switch (this) {
            case Live live when !now.isBefore(live.expiresAt()) -> live.expired();
            case Live live -> live;
            case Over over -> over;
        };
    }

    /** Something can still come of it. */
    sealed interface Live extends QrSession {

        /** From then on it is {@link Expired}. */
        Instant expiresAt();

        default Expired expired() {
            return new Expired(terms(), claimedBy(), scannedTwice());
        }

        default Cancelled cancelled() {
            return new Cancelled(terms(), claimedBy(), scannedTwice());
        }
    }

    /** Nothing can come of it any more. */
    sealed interface Over extends QrSession {}

    /** Waits for a phone. */
    record Created(Terms terms, Instant expiresAt, boolean scannedTwice) implements Live {

        /** A new session that waits at most so long. */
        public static Created of(Terms terms, Instant now, Duration life) {
            return new Created(terms, deadline(terms, now, life), false);
        }

        /**
         * @param device the thumbprint of the phone's key
         * @param number the two digits that the browser shows and the phone asks for, where they are needed (QR-7)
         */
        public Scanned claimed(String device, Optional<String> number, Instant now, Duration life) {
            return new Scanned(terms, device, number, deadline(terms, now, life), scannedTwice);
        }

        @Override
        public Optional<String> claimedBy() {
            return Optional.empty();
        }

        @Override
        public State state() {
            return State.CREATED;
        }
    }

    /** Claimed by one phone, whose holder decides. */
    record Scanned(Terms terms, String device, Optional<String> number, Instant expiresAt, boolean scannedTwice)
            implements Live {

        /**
         * @param approval the JWS that the phone signed
         * @param codeHash base64url SHA-256 of the code that the browser has to come with; same-device only (QR-11)
         */
        public Approved approved(String approval, Optional<String> codeHash, Instant now, Duration life) {
            return new Approved(terms, device, approval, codeHash, deadline(terms, now, life), scannedTwice);
        }

        public Rejected rejected(Reason reason) {
            return new Rejected(terms, claimedBy(), reason, scannedTwice);
        }

        @Override
        public Optional<String> claimedBy() {
            return Optional.of(device);
        }

        @Override
        public State state() {
            return State.SCANNED;
        }
    }

    /** Waits for auth-service to take the approval. */
    record Approved(
            Terms terms,
            String device,
            String approval,
            Optional<String> codeHash,
            Instant expiresAt,
            boolean scannedTwice)
            implements Live {

        public Approved {
            if ((terms.kind() == Kind.SAME_DEVICE) != codeHash.isPresent()) {
                throw new IllegalArgumentException("a same-device approval has a code, another one has none");
            }
        }

        public Consumed taken() {
            return new Consumed(terms, claimedBy(), scannedTwice);
        }

        @Override
        public Optional<String> claimedBy() {
            return Optional.of(device);
        }

        @Override
        public State state() {
            return State.APPROVED;
        }
    }

    /** auth-service has the approval. */
    record Consumed(Terms terms, Optional<String> claimedBy, boolean scannedTwice) implements Over {
        @Override
        public State state() {
            return State.CONSUMED;
        }
    }

    /** The holder of the phone said no, or typed a wrong number. */
    record Rejected(Terms terms, Optional<String> claimedBy, Reason reason, boolean scannedTwice) implements Over {
        @Override
        public State state() {
            return State.REJECTED;
        }
    }

    /** Its time was up. */
    record Expired(Terms terms, Optional<String> claimedBy, boolean scannedTwice) implements Over {
        @Override
        public State state() {
            return State.EXPIRED;
        }
    }

    /** The browser's side ended it (QR-9). */
    record Cancelled(Terms terms, Optional<String> claimedBy, boolean scannedTwice) implements Over {
        @Override
        public State state() {
            return State.CANCELLED;
        }
    }

    /** Why a session was rejected. */
    enum Reason {
        REFUSED,
        WRONG_NUMBER
    }

    /** The end of a state that may last so long from now, never after the flow's (QR-2); whole milliseconds, as stored. */
    private static Instant deadline(Terms terms, Instant now, Duration life) {
        var end = now.plus(life);
        var earlier = end.isBefore(terms.flowEndsAt()) ? end : terms.flowEndsAt();
        return earlier.truncatedTo(ChronoUnit.MILLIS);
    }
}
