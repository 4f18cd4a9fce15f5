package vn.cuaso.qr.claim;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the app came by a code, as it says itself. */
public enum Source {
    /** Its live camera. */
    @JsonProperty("camera")
    CAMERA,
    /** A link that opened it on the browser's own device. */
    @JsonProperty("link")
    LINK,
    /** A picture file; only in the local deployment. */
    @JsonProperty("picture")
    PICTURE,
    /** Text that was pasted; only in the local deployment. */
    @JsonProperty("pasted")
    PASTED
}
