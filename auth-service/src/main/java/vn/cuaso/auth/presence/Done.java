package vn.cuaso.auth.presence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the citizen has ended just now. */
public enum Done {
    SESSION,
    OTHERS,
    DEVICE;

    /** In the page's address. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for anything that is none of them: somebody wrote the address. */
    static Optional<Done> named(String wireName) {
        return Arrays.stream(values())
                .filter(done -> done.wireName().equals(wireName))
                .findFirst();
    }
}
