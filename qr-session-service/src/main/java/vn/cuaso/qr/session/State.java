package vn.cuaso.qr.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The name of a session's state, as stored and as sent; the states themselves are {@link QrSession}. */
public enum State {
    CREATED,
    SCANNED,
    APPROVED,
    CONSUMED,
    REJECTED,
    EXPIRED,
    CANCELLED;

    /** As the APIs and the stream write it. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
