package vn.cuaso.auth.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Authenticated encryption of what must not be read from a dump of a store (rule DATA-1): AES-256-GCM under named keys.
 * An encrypted value is {@code <key id>:<base64url of nonce, ciphertext and tag>}. New values are made with the current
 * key; any configured key reads.
 */
@ApplicationScoped
public class PersonalDataCipher {

    private static final char SEPARATOR = ':';
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final String currentKeyId;
    private final Map<String, Aead> ciphers;

    public PersonalDataCipher(EncryptionConfig config) {
        NamedKeys keys = NamedKeys.from("cuaso.auth.encryption", config);
        this.currentKeyId = keys.current();
        this.ciphers = new HashMap<>();
        keys.secrets().forEach((id, secret) -> ciphers.put(id, cipher(secret)));
    }

    /**
     * @param associatedData what the value belongs to, for example column and account: a value that is copied elsewhere
     *     does not decrypt there
     * @return the key's id and the ciphertext, as printable text
     */
    public String encrypt(String plain, String associatedData) {
        try {
            byte[] sealed = ciphers.get(currentKeyId).encrypt(plain.getBytes(UTF_8), associatedData.getBytes(UTF_8));
            return currentKeyId
                    + SEPARATOR
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
    }

    /**
     * @throws UnreadableDataException when the text was not made by {@link #encrypt} with this associated data and a key
     *     that is still configured
     */
    public String decrypt(String encrypted, String associatedData) {
        int separator = encrypted.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new UnreadableDataException("Not an encrypted value");
        }
        Aead cipher = ciphers.get(encrypted.substring(0, separator));
        if (cipher == null) {
            throw new UnreadableDataException("Encrypted with a key that is not configured");
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(encrypted.substring(separator + 1));
            return new String(cipher.decrypt(sealed, associatedData.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new UnreadableDataException("Altered, or belongs elsewhere");
        }
    }

    @AccessesPartialKey
    private static Aead cipher(byte[] secret) {
        try {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(secret.length)
                    .setIvSizeBytes(NONCE_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }
}
