package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The other half of each pairing, at qr-session-service. Every call fails with {@link QrSessionsUnavailableException}. */
interface QrSessions {

    Uni<Creation> create(NewSession session);

    /**
     * What the phone said; an approval is given out once.
     *
     * @param code of a same-device session (rule QR-11)
     */
    Uni<Result> take(PairingId session, Optional<String> code);

    /** Ends a session at once, whatever its state (rule QR-9). An unknown one is no error. */
    Uni<Void> cancel(PairingId session);

    /**
     * Asks for a session.
     *
     * @param context see {@link PairingContext#encoded}
     * @param streamHash see {@link BrowserKeys}; cross-device only
     * @param browser what sessions are counted by, beside the address
     * @param returnTo where the phone sends the browser; same-device only
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NewSession(
            PairingId session,
            PairingKind kind,
            String client,
            String context,
            Optional<String> streamHash,
            String browser,
            String clientIp,
            Instant flowEndsAt,
            Optional<URI> returnTo) {
        @Override
        public String toString() {
            return "NewSession[" + session + "]";
        }
    }

    /** What asking for a session came to. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Creation.Created.class, name = "created"),
        @JsonSubTypes.Type(value = Creation.Limited.class, name = "limited")
    })
    sealed interface Creation {

        /**
         * @param link that opens the app; same-device only
         */
        record Created(Instant expiresAt, Optional<String> link) implements Creation {}

        /** Too many sessions (rule QR-8). */
        record Limited(Instant retryAt) implements Creation {}
    }

    /** What asking for the phone's answer came to. Nothing of it is believed before it was verified. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Result.Taken.class, name = "taken"),
        @JsonSubTypes.Type(value = Result.Pending.class, name = "pending"),
        @JsonSubTypes.Type(value = Result.Over.class, name = "over"),
        @JsonSubTypes.Type(value = Result.Unknown.class, name = "unknown")
    })
    sealed interface Result {

        /**
         * @param approval the JWS that the phone sent
         */
        record Taken(String approval) implements Result {
            @Override
            public String toString() {
                return "Taken[hidden]";
            }
        }

        /** Nobody has approved yet. */
        record Pending() implements Result {}

        record Over(End state) implements Result {}

        record Unknown() implements Result {}
    }

    /** How a session ended. */
    enum End {
        /** Its result was taken before. */
        @JsonProperty("consumed")
        CONSUMED,
        /** The citizen said no on the phone, or typed a wrong number. */
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("cancelled")
        CANCELLED
    }
}
