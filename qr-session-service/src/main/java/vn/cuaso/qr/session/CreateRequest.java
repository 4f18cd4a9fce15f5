package vn.cuaso.qr.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Instant;

/**
 * The body of {@code POST /sessions}.
 *
 * @param context base64url of what the phone shows
 * @param streamHash base64url SHA-256 of the cookie that opens the stream; cross-device only
 * @param browser what the limit of a browser counts by
 * @param clientIp the browser's address
 * @param returnTo an address on the identity origin; same-device only
 */
public record CreateRequest(
        @NotNull @Pattern(regexp = RequestShapes.SESSION) String session,
        @NotNull Kind kind,
        @NotNull @Pattern(regexp = RequestShapes.NAME) String client,
        @NotNull @Pattern(regexp = RequestShapes.CONTEXT) String context,

        @Pattern(regexp = RequestShapes.DIGEST) String streamHash,
        @NotNull @Pattern(regexp = RequestShapes.NAME) String browser,
        @NotNull String clientIp,
        @NotNull Instant flowEndsAt,
        URI returnTo) {

    @Override
    public String toString() {
        return "CreateRequest[" + session + "]";
    }
}
