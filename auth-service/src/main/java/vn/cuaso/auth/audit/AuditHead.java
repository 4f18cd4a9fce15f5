package vn.cuaso.auth.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest link of the chain. Kept elsewhere, it proves later that nothing was cut off.
 *
 * @param batch its number
 * @param hash its hash, in lower-case hex
 */
public record AuditHead(long batch, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** As {@link #toString()} writes it. */
    static Optional<AuditHead> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new AuditHead(Long.parseLong(written.group(1)), written.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return batch + ":" + hash;
    }
}
