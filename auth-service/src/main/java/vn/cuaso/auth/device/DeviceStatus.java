package vn.cuaso.auth.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a device stands in its life. It never comes back: what has ended is enrolled again, with a new key.
 *
 * <pre>{@code
 * stateDiagram-v2
 *   [*] --> ACTIVE: enrolled
 *   ACTIVE --> LOCKED: five wrong passcodes in a row; it is unusable from the count of the fifth on
 *   ACTIVE --> ENDED: replaced, removed
 *   LOCKED --> [*]
 *   ENDED --> [*]
 * }</pre>
 */
public enum DeviceStatus {
    ACTIVE,
    LOCKED,
    ENDED;

    /** In the store. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DeviceStatus> named(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }
}
