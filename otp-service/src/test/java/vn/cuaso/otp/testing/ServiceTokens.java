package vn.cuaso.otp.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.Config;

/** Service tokens as auth-service signs them. */
@Singleton
public class ServiceTokens {

    public static final String AUDIENCE = "otp-service";
    public static final String SCOPE = "otp:challenge";

    private final Config config;

    public ServiceTokens(Config config) {
        this.config = config;
    }

    /** One that allows everything under {@code /challenges}. */
    public String valid() {
        return sign(claims(AUDIENCE, SCOPE), "first");
    }

    public JwtClaimsBuilder claims(String audience, String scope) {
        return Jwt.claims()
                .issuer(config.getValue("cuaso.origins.identity", String.class))
                .subject("auth-service")
                .audience(audience)
                .claim("scope", scope)
                .expiresIn(Duration.ofMinutes(5));
    }

    /**
     * @param kid {@code first}, or {@code next} for the key that {@link KeyServer} publishes later
     */
    public String sign(JwtClaimsBuilder claims, String kid) {
        return claims.jws()
                .header("typ", "at+jwt")
                .keyId(kid)
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key(kid));
    }

    private PrivateKey key(String kid) {
        try {
            var encoded = Base64.getDecoder().decode(config.getValue("test.keys." + kid, String.class));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
