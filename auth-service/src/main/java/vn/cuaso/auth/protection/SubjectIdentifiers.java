package vn.cuaso.auth.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cuaso.auth.account.AccountId;

/**
 * Names for an account that outsiders may know: each says nothing about the account, and two of different sectors or
 * purposes cannot be brought together without the key.
 */
@ApplicationScoped
public class SubjectIdentifiers {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public SubjectIdentifiers(SubjectConfig config) {
        NamedKeys keys = NamedKeys.from("cuaso.auth.subject", config);
        this.key = new SecretKeySpec(keys.secrets().get(keys.current()), ALGORITHM);
    }

    /**
     * The {@code sub} that all clients of one sector see (OpenID Connect Core §8.1).
     *
     * @return 43 characters, base64url
     */
    public String subject(AccountId account, String sector) {
        return identifier("subject", sector, account);
    }

    /**
     * The name of an account in other services and in events.
     *
     * @param purpose who gets it, for example {@code events}, {@code otp}
     * @return 43 characters, base64url
     */
    public String pseudonym(AccountId account, String purpose) {
        return identifier("pseudonym", purpose, account);
    }

    private String identifier(String kind, String context, AccountId account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String part : List.of(kind, context, account.toString())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length in front keeps ("ab", "c") and ("a", "bc") apart.
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
