package vn.cuaso.auth.throttle;

import java.util.List;
import java.util.stream.Stream;

/**
 * A browser from which citizens have signed in before (rule OTP-8). The cookie that carries it is encrypted, so nobody
 * can make one up.
 *
 * @param id 128 random bits, base64url: attempts from this browser are counted by it instead of the address
 * @param accounts fingerprints of the ID numbers, the latest first
 */
public record KnownBrowser(String id, List<String> accounts) {

    /** A computer of a commune office serves many citizens; the oldest are forgotten, for the cookie's size. */
    private static final int MOST_ACCOUNTS = 30;

    public KnownBrowser {
        accounts = List.copyOf(accounts);
    }

    boolean knows(List<String> fingerprints) {
        return accounts.stream().anyMatch(fingerprints::contains);
    }

    KnownBrowser with(String fingerprint) {
        return new KnownBrowser(
                id,
                Stream.concat(Stream.of(fingerprint), accounts.stream())
                        .distinct()
                        .limit(MOST_ACCOUNTS)
                        .toList());
    }
}
