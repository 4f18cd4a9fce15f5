package vn.cuaso.auth.client.key;

import com.nimbusds.jose.jwk.JWK;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.auth.client.ClientKeys;

/** Finds a client's keys, in its registration or where it publishes them. */
@ApplicationScoped
class ClientKeySource {

    /**
     * @param keyId the {@code kid} of what was signed; null: every key may have signed it
     */
    Uni<List<JWK>> find(ClientKeys keys, String keyId) {
        List<JWK> known =
                switch (keys) {
                    case ClientKeys.Given(var set) -> set.getKeys();
                    case ClientKeys.Published published -> List.of();
                    case ClientKeys.None() -> List.of();
                };
        return Uni.createFrom()
                .item(known.stream()
                        .filter(key -> keyId == null || keyId.equals(key.getKeyID()))
                        .toList());
    }
}
