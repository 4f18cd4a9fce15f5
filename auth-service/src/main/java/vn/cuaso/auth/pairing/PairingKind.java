package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** How browser and phone come together, fixed when the pairing is made. */
public enum PairingKind {
    /** The phone scans the code that another device shows. */
    @JsonProperty("cross-device")
    CROSS_DEVICE("cross-device"),
    /** A link opens the app on the device that the browser is on. */
    @JsonProperty("same-device")
    SAME_DEVICE("same-device");

    private final String wireName;

    PairingKind(String wireName) {
        this.wireName = wireName;
    }

    static Optional<PairingKind> parse(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}
