package vn.cuaso.auth.federation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cuaso.auth.protection.EncryptionConfig;
import vn.cuaso.auth.protection.NamedKeys;

/**
 * The key of the cookies that hold pending sign-ins, derived from the key that encrypts personal data: the same in every
 * instance, and no secret more to keep.
 */
@ApplicationScoped
class PendingKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CHARACTERS = 32;

    private final String text;

    PendingKey(EncryptionConfig config) {
        NamedKeys keys = NamedKeys.from("cuaso.auth.encryption", config);
        this.text = derive(keys.secrets().get(keys.current()));
    }

    /** 32 characters, as quarkus-oidc takes them. */
    String text() {
        return text;
    }

    private static String derive(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] derived = mac.doFinal("federation.pending-sign-in".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(derived)
                    .substring(0, CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
