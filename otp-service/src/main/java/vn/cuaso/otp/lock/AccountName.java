package vn.cuaso.otp.lock;

import java.util.List;
import java.util.Locale;
import vn.cuaso.otp.keys.Fingerprints;
import vn.cuaso.otp.redis.Partition;

/**
 * What an account is called in this service's store.
 *
 * @param home the partition that everything counted on the account lies in, whichever key named it
 * @param fingerprint of the pseudonym that auth-service gives the account
 */
public record AccountName(Partition home, String fingerprint) {

    /** What a pseudonym must look like. */
    public static final String PSEUDONYM = "[\\x21-\\x7e]{1,128}";

    private static final String KIND = "account";

    /** The account's names under every fingerprint key, the present one's first. */
    public static List<AccountName> all(Fingerprints fingerprints, String pseudonym) {
        var home = Partition.of(pseudonym);
        return fingerprints.ofEachKey(KIND, pseudonym).stream()
                .map(fingerprint -> new AccountName(home, fingerprint))
                .toList();
    }

    /** Reads what {@link #text()} wrote. */
    public static AccountName parse(String text) {
        var separator = text.indexOf('.');
        return new AccountName(
                new Partition(Integer.parseInt(text.substring(0, separator))), text.substring(separator + 1));
    }

    /** As stored with a challenge. */
    public String text() {
        return String.format(Locale.ROOT, "%02d.%s", home.number(), fingerprint);
    }
}
