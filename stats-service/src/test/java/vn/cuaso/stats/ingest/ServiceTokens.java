package vn.cuaso.stats.ingest;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Service tokens as auth-service gives them, signed with the key of {@link ServiceKey}. */
@ApplicationScoped
public class ServiceTokens {

    @ConfigProperty(name = "cuaso.origins.identity")
    String issuer;

    @ConfigProperty(name = ServiceKey.PRIVATE_KEY)
    String privateKey;

    public String of(String audience, String scope) {
        return Jwt.claims()
                .issuer(issuer)
                .subject("some-service")
                .audience(audience)
                .claim("scope", scope)
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .header("typ", "at+jwt")
                .keyId("test")
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key());
    }

    private PrivateKey key() {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
