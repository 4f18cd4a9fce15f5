package vn.cuaso.auth.client.key;

import com.nimbusds.jose.jwk.JWK;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.auth.client.ClientKeys;

/** Finds a client's keys, in its registration or where it publishes them. */
@ApplicationScoped
class ClientKeySource {

    private final PublishedKeys published;

    ClientKeySource(PublishedKeys published) {
        this.published = published;
    }

    /**
     * @param keyId the {@code kid} of what was signed; null: every key may have signed it
     */
    Uni<List<JWK>> find(ClientKeys keys, String keyId) {
        return switch (keys) {
            case ClientKeys.Given(var set) -> Uni.createFrom().item(named(keyId, set.getKeys()));
            case ClientKeys.Published(var address) ->
                published.find(address, keyId).map(all -> named(keyId, all));
            case ClientKeys.None() -> Uni.createFrom().item(List.of());
        };
    }

    private static List<JWK> named(String keyId, List<JWK> keys) {
        return keys.stream()
                .filter(key -> keyId == null || keyId.equals(key.getKeyID()))
                .toList();
    }
}
