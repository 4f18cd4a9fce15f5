package vn.cuaso.qr.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How browser and phone meet, fixed when the session is made. */
public enum Kind {
    /** The phone's camera scans the code that the browser shows; the browser waits at its stream. */
    @JsonProperty("cross-device")
    CROSS_DEVICE,
    /** A link opens the app on the device that the browser runs on, and the app opens the browser again (QR-11). */
    @JsonProperty("same-device")
    SAME_DEVICE
}
