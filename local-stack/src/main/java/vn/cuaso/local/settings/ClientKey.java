package vn.cuaso.local.settings;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A P-256 key with which a client of auth-service signs its assertions ({@code private_key_jwt}).
 *
 * @param keyId the {@code kid}
 * @param privatePem PKCS #8 in PEM
 * @param publicJwk the public half as a JSON Web Key (RFC 7517)
 */
public record ClientKey(String keyId, String privatePem, String publicJwk) {
    private static final int COORDINATE_BYTES = 32;

    /** A new random key. */
    public static ClientKey fresh(String keyId, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new ClientKey(keyId, pem(pair), jwk(keyId, (ECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    private static String pem(KeyPair pair) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    private static String jwk(String keyId, ECPublicKey key) {
        return """
                {"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"%s","x":"%s","y":"%s"}""".formatted(
                        keyId,
                        coordinate(key.getW().getAffineX()),
                        coordinate(key.getW().getAffineY()));
    }

    // RFC 7518 §6.2.1.2: the full length of a coordinate, leading zeros included.
    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] full = new byte[COORDINATE_BYTES];
        byte[] unsigned = bytes.length > COORDINATE_BYTES ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        System.arraycopy(unsigned, 0, full, COORDINATE_BYTES - unsigned.length, unsigned.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(full);
    }
}
