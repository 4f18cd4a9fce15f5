package vn.cuaso.qr.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cuaso.qr.QrConfig;

/**
 * Names under which network addresses are counted without their being readable (DATA-1): keyed, because there are few
 * addresses and a plain hash of one is undone in minutes. A change of the current key begins all counts anew, once.
 */
@ApplicationScoped
public class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 16;

    private final byte[] key;

    @Inject
    public Fingerprints(QrConfig config) {
        this(NamedKeys.of("fingerprint", config.fingerprint()));
    }

    public Fingerprints(NamedKeys keys) {
        this.key = keys.find(keys.current()).orElseThrow();
    }

    /** The name of a network under the current key, 22 characters of base64url. */
    public String ofNetwork(String network) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signature = mac.doFinal(network.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
