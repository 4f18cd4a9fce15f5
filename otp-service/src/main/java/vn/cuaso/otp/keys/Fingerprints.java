package vn.cuaso.otp.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.cuaso.otp.OtpConfig;

/**
 * Names under which things are counted without their being readable: keyed, because a phone number has few digits and
 * a plain hash of it is undone in seconds (DATA-1).
 */
@ApplicationScoped
public class Fingerprints {

    private static final int LENGTH = 16;

    private final Hmac hmac;

    @Inject
    public Fingerprints(OtpConfig config) {
        this(NamedKeys.of("fingerprint", config.fingerprint()));
    }

    public Fingerprints(NamedKeys keys) {
        this.hmac = new Hmac(keys);
    }

    /**
     * The name under the current key, 22 characters of base64url.
     *
     * @param kind keeps a phone and an account of the same text apart
     */
    public String of(String kind, String value) {
        return of(hmac.keys().current(), kind, value);
    }

    /** The names under all keys, the current key's first: what was counted under an older one can still be found. */
    public List<String> ofEachKey(String kind, String value) {
        return hmac.keys().currentFirst().stream()
                .map(kid -> of(kid, kind, value))
                .toList();
    }

    private String of(String kid, String kind, String value) {
        var signature = hmac.sign(kid, kind, value).orElseThrow();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, LENGTH));
    }
}
