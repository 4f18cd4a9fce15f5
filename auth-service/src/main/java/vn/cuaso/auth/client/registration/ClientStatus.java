package vn.cuaso.auth.client.registration;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whether a registered client may do anything.
 *
 * <pre>{@code
 * stateDiagram-v2
 *   [*] --> ACTIVE
 *   ACTIVE --> DISABLED
 *   DISABLED --> ACTIVE
 *   ACTIVE --> [*]
 *   DISABLED --> [*]
 * }</pre>
 */
enum ClientStatus {
    ACTIVE,
    /** As if it were not registered, until somebody enables it again. */
    DISABLED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalStateException for what no version of this service has written
     */
    static ClientStatus stored(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown status of a client: " + wireName));
    }
}
