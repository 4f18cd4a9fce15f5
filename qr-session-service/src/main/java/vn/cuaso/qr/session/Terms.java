package vn.cuaso.qr.session;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a session is about; it never changes.
 *
 * @param kid the id of the key that the session's codes are made with
 * @param client the client that the citizen signs in to
 * @param context base64url of the bytes that auth-service wrote for the phone to show; passed on as they are
 * @param streamHash base64url SHA-256 of the cookie that opens the stream; cross-device only
 * @param returnTo where the phone sends the browser, without a code; same-device only
 * @param flowEndsAt when the sign-in ends that the session is a part of, and the session with it (QR-2)
 */
public record Terms(
        SessionId id,
        Handle handle,
        String kid,
        Kind kind,
        String client,
        String context,
        Optional<String> streamHash,
        Optional<URI> returnTo,
        Instant flowEndsAt) {

    public Terms {
        flowEndsAt = flowEndsAt.truncatedTo(ChronoUnit.MILLIS);
        if (!id.partition().equals(handle.partition())) {
            throw new IllegalArgumentException("session and handle lie in different partitions");
        }
        if ((kind == Kind.CROSS_DEVICE) != streamHash.isPresent()
                || (kind == Kind.SAME_DEVICE) != returnTo.isPresent()) {
            throw new IllegalArgumentException(
                    "a stream belongs to a cross-device session, a return address to the other");
        }
    }
}
