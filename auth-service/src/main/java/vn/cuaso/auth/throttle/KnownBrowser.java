package vn.cuaso.auth.throttle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A browser from which citizens have signed in before (rule OTP-8). The cookie that carries it is encrypted, so nobody
 * can make one up.
 *
 * @param id 128 random bits, base64url: attempts from this browser are counted by it instead of the address
 * @param signIns the latest first, one for each account
 */
public record KnownBrowser(String id, List<SignIn> signIns) {

    /** A computer of a commune office serves many citizens; the oldest are forgotten, for the cookie's size. */
    private static final int MOST_SIGN_INS = 30;

    public KnownBrowser {
        signIns = List.copyOf(signIns);
    }

    /**
     * The latest sign-in of a citizen from the browser. Each has a time of its own: another citizen's sign-in does not
     * make it younger.
     *
     * @param account fingerprint of the ID number
     */
    record SignIn(String account, Instant at) {}

    boolean knows(List<String> fingerprints) {
        return signIns.stream().map(SignIn::account).anyMatch(fingerprints::contains);
    }

    KnownBrowser with(SignIn latest) {
        Stream<SignIn> others =
                signIns.stream().filter(earlier -> !earlier.account().equals(latest.account()));
        return new KnownBrowser(
                id,
                Stream.concat(Stream.of(latest), others).limit(MOST_SIGN_INS).toList());
    }

    /** Without the sign-ins of before that time. */
    public KnownBrowser since(Instant oldest) {
        return new KnownBrowser(
                id,
                signIns.stream().filter(signIn -> signIn.at().isAfter(oldest)).toList());
    }
}
