package vn.cuaso.auth.key;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Signs tokens with the current key. */
@ApplicationScoped
public class TokenSigner {

    private final SigningKeys keys;

    TokenSigner(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * @param claims all of them, times as seconds since the epoch
     */
    public Uni<String> sign(TokenType type, Map<String, Object> claims) {
        return keys.current()
                .map(key -> Jwt.claims(claims)
                        .jws()
                        .algorithm(SignatureAlgorithm.ES256)
                        .header("typ", type.wireName())
                        .keyId(key.id())
                        .sign(key.privateKey()));
    }
}
