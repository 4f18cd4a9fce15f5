package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Signs tokens with the current keys. */
@ApplicationScoped
public class TokenSigner {

    private final SigningKeys keys;

    TokenSigner(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * Signs by ES256.
     *
     * @param claims all of them, times as seconds since the epoch
     */
    public Uni<String> sign(TokenType type, Map<String, Object> claims) {
        return sign(type, claims, SigningAlgorithm.ES256);
    }

    /**
     * @param algorithm that the client registered
     */
    public Uni<String> sign(TokenType type, Map<String, Object> claims, SigningAlgorithm algorithm) {
        return keys.ring().map(ring -> ring.signing(algorithm).sign(type, claims));
    }
}
