package vn.cuaso.auth.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an account can be used. */
public enum AccountStatus {
    ACTIVE,
    /** Stopped for now; can be made active again. */
    LOCKED,
    /** Ended for good. */
    CLOSED;

    /** In the store, the CSV file and the admin API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AccountStatus> named(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }
}
