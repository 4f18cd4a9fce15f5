package vn.cuaso.otp.keys;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import vn.cuaso.otp.OtpConfig;

/** Encrypts what a store must not show (AES-256-GCM by Tink, DATA-1). A sealed text is {@code <kid>.<base64url>}. */
@ApplicationScoped
public class Seal {

    private final NamedKeys keys;
    private final Map<String, Aead> ciphers;

    @Inject
    public Seal(OtpConfig config) {
        this(NamedKeys.of("encryption", config.encryption()));
    }

    public Seal(NamedKeys keys) {
        this.keys = keys;
        this.ciphers = keys.currentFirst().stream()
                .collect(toUnmodifiableMap(
                        kid -> kid, kid -> cipher(keys.find(kid).orElseThrow())));
    }

    /**
     * @param context what the text belongs to; it opens in no other context
     */
    public String seal(String text, String context) {
        try {
            var sealed = ciphers.get(keys.current()).encrypt(bytes(text), bytes(context));
            return keys.current() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed to encrypt", e);
        }
    }

    /** @throws BrokenSealException if the key is gone, or the text was altered or belongs to another context */
    public String open(String sealed, String context) {
        var separator = sealed.lastIndexOf('.');
        var cipher = separator < 0 ? null : ciphers.get(sealed.substring(0, separator));
        if (cipher == null) {
            throw new BrokenSealException("no key for a sealed text");
        }
        try {
            var opened = cipher.decrypt(Base64.getUrlDecoder().decode(sealed.substring(separator + 1)), bytes(context));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BrokenSealException("a sealed text does not open");
        }
    }

    private static Aead cipher(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has AES-256-GCM", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
