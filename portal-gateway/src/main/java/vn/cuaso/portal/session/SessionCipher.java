package vn.cuaso.portal.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Encrypts sessions at rest with AES-256-GCM: {@code <key id>:<base64url of nonce, ciphertext, tag>}. The store's key is
 * associated data, so that one citizen's session copied into another's place does not open there.
 */
@Singleton
class SessionCipher {

    private static final char SEPARATOR = ':';
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final String current;
    private final Map<String, Aead> ciphers = new HashMap<>();

    @Inject
    SessionCipher(SessionConfig config) {
        config.keys().forEach((id, secret) -> ciphers.put(id, cipher(id, secret)));
        this.current = config.current();
        if (!ciphers.containsKey(current)) {
            throw new IllegalArgumentException("cuaso.portal.session.current names no key: " + current);
        }
    }

    String encrypt(PortalSession session, String storeKey) {
        JsonObject document = new JsonObject()
                .put("subject", session.subject())
                .put("name", session.name())
                .put("idToken", session.idToken())
                .put("ends", session.ends().toString());
        try {
            byte[] sealed = ciphers.get(current).encrypt(document.encode().getBytes(UTF_8), storeKey.getBytes(UTF_8));
            return current + SEPARATOR + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("AES-GCM failed", failed);
        }
    }

    /** The session; empty when the text was altered, moved, or written under a key that is gone. */
    Optional<PortalSession> decrypt(String text, String storeKey) {
        int separator = text.indexOf(SEPARATOR);
        Aead cipher = ciphers.get(text.substring(0, Math.max(separator, 0)));
        if (cipher == null) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text.substring(separator + 1));
            JsonObject document = new JsonObject(new String(cipher.decrypt(sealed, storeKey.getBytes(UTF_8)), UTF_8));
            return Optional.of(new PortalSession(
                    document.getString("subject"),
                    document.getString("name"),
                    document.getString("idToken"),
                    Instant.parse(document.getString("ends"))));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @AccessesPartialKey
    private static Aead cipher(String id, String secret) {
        byte[] key = decode(id, secret);
        try {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(key.length)
                    .setIvSizeBytes(NONCE_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("AES-256-GCM is not available", failed);
        }
    }

    // The decoder's own message would repeat a part of the key (DATA-3).
    private static byte[] decode(String id, String secret) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("cuaso.portal.session.keys.%s is not Base64".formatted(id));
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("cuaso.portal.session.keys.%s does not have 32 bytes".formatted(id));
        }
        return key;
    }
}
