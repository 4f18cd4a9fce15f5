package vn.cuaso.auth.pairing;

import java.time.Instant;
import java.util.Optional;

/** What beginning a pairing came to. */
sealed interface Beginning {

    /**
     * @param link that opens the app; same-device only
     * @param restartsUntil until when the page may ask for the next one by itself (rule QR-2)
     */
    record Begun(Pairing pairing, Optional<String> link, Instant restartsUntil, BrowserKeys keys)
            implements Beginning {}

    /** Too many from this browser or this address (rule QR-8). */
    record Limited(Instant retryAt) implements Beginning {}

    /** qr-session-service is away; the password works as ever. */
    record Unavailable() implements Beginning {}
}
