package vn.cuaso.auth.dpop;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.stream.LongStream;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.protection.Fingerprint;
import vn.cuaso.auth.protection.LookupIndex;

/**
 * Nonces for proofs (RFC 9449 §8 and §9): whoever made a proof ahead of time cannot have known them. Nothing is kept. A nonce is
 * the HMAC of the time window in which it was given, so that every instance knows those of every other one.
 */
@ApplicationScoped
public class ProofNonces {

    /** Where a nonce is given. */
    public static final String HEADER = "DPoP-Nonce";

    private static final String PURPOSE = "dpop.nonce";

    private final LookupIndex index;
    private final DpopConfig config;
    private final Clock clock;

    public ProofNonces(LookupIndex index, DpopConfig config, Clock clock) {
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /** Whether the client's proofs need a nonce. */
    public boolean areRequiredOf(Client client) {
        return switch (config.nonces()) {
            case NEVER -> false;
            case FAPI2 -> client.isFapi2();
            case ALWAYS -> true;
        };
    }

    /** The nonce of now, good for one to two windows. */
    public String fresh() {
        return index.fingerprint(PURPOSE, Long.toString(window())).value();
    }

    /** The window after this one is that of an instance whose clock is ahead; keys may have been rotated meanwhile. */
    boolean isGood(String nonce) {
        long now = window();
        return LongStream.rangeClosed(now - 1, now + 1)
                .mapToObj(window -> index.candidates(PURPOSE, Long.toString(window)))
                .flatMap(candidates -> candidates.stream().map(Fingerprint::value))
                .anyMatch(expected -> isSame(expected, nonce));
    }

    private long window() {
        return clock.instant().getEpochSecond() / config.nonceWindow().toSeconds();
    }

    private static boolean isSame(String expected, String presented) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.UTF_8));
    }
}
