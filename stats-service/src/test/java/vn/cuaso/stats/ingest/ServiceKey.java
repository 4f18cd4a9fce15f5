package vn.cuaso.stats.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Stands in for auth-service's keys: a fresh pair, the public half where the service looks for it. */
public final class ServiceKey implements QuarkusTestResourceLifecycleManager {

    /** The property with the private half. */
    public static final String PRIVATE_KEY = "test.service-key";

    private static final int BYTES = 32;

    private Path file;

    @Override
    public Map<String, String> start() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            file = Files.createTempFile("jwks", ".json");
            Files.writeString(
                    file,
                    "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"test\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                            .formatted(encoded(point.getAffineX()), encoded(point.getAffineY())));
            return Map.of(
                    "mp.jwt.verify.publickey.location",
                    file.toUri().toString(),
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(BigInteger coordinate) {
        var bytes = coordinate.toByteArray();
        var fixed = new byte[BYTES];
        var length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(fixed, BYTES));
    }

    @Override
    public void stop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
