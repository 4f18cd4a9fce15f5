package vn.cuaso.local.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Proves to auth-service who a client is ({@code private_key_jwt}, RFC 7523 §3). */
public final class ClientAssertion {
    private static final int LIFETIME_SECONDS = 60;

    private final String client;
    private final String keyId;
    private final String audience;
    private final PrivateKey key;

    /**
     * @param privatePem PKCS #8 in PEM, P-256
     * @param audience the issuer
     */
    public ClientAssertion(String client, String keyId, String privatePem, String audience) {
        this.client = client;
        this.keyId = keyId;
        this.audience = audience;
        this.key = read(privatePem);
    }

    /** A new one; each is good once. */
    public String sign(Instant now) {
        String header = encoded("{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(keyId));
        String claims = encoded(
                "{\"iss\":\"%1$s\",\"sub\":\"%1$s\",\"aud\":\"%2$s\",\"jti\":\"%3$s\",\"iat\":%4$d,\"exp\":%5$d}"
                        .formatted(
                                client,
                                audience,
                                UUID.randomUUID(),
                                now.getEpochSecond(),
                                now.getEpochSecond() + LIFETIME_SECONDS));
        return header + "." + claims + "." + signature(header + "." + claims);
    }

    private String signature(String text) {
        try {
            // RFC 7518 §3.4: both numbers at their full length, not DER.
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs with P-256", e);
        }
    }

    private static PrivateKey read(String pem) {
        String body = pem.replaceAll("-----[A-Z ]+-----", "");
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no P-256 key in PKCS #8", e);
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
