package vn.cuaso.auth.client.key;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.Map;

/** Checks the signatures of clients whose keys stand in their registration. */
public final class TestClientSignatures {

    private TestClientSignatures() {}

    public static ClientSignatures withoutPublishedKeys() {
        KeyFetcher nowhere = address -> Uni.createFrom().failure(new IllegalStateException("Nobody is at " + address));
        return new ClientSignatures(new ClientKeySource(new PublishedKeys(nowhere, config(), Clock.systemUTC())));
    }

    static ClientKeyConfig config() {
        return config(Map.of());
    }

    static ClientKeyConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(ClientKeyConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(ClientKeyConfig.class);
    }
}
