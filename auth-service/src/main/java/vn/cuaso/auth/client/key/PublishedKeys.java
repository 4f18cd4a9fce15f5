package vn.cuaso.auth.client.key;

import com.nimbusds.jose.jwk.JWK;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.cuaso.auth.page.LogText;

/**
 * The keys that clients publish, kept for a while. They are fetched again when they have grown old, and when something is
 * signed with a key that is not among them: so a client may change its keys at any time. Whoever makes up names of keys makes
 * us fetch no more often for it, and all who wait for one answer share it.
 */
@ApplicationScoped
class PublishedKeys {

    private final KeyFetcher fetcher;
    private final ClientKeyConfig config;
    private final Clock clock;

    /** As many as there are registered addresses: nobody else's is asked for. */
    private final Map<URI, Place> places = new ConcurrentHashMap<>();

    PublishedKeys(KeyFetcher fetcher, ClientKeyConfig config, Clock clock) {
        this.fetcher = fetcher;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param keyId which one is wanted; null: any
     * @return all that are there; empty when they could never be fetched, or not for long
     */
    Uni<List<JWK>> find(URI address, String keyId) {
        return onContextOfCaller(places.computeIfAbsent(address, Place::new).find(keyId));
    }

    /** Whoever fetched it, the answer goes on where it was asked for: Hibernate Reactive works on no other context. */
    private static <T> Uni<T> onContextOfCaller(Uni<T> answer) {
        Context caller = Vertx.currentContext();
        return caller == null ? answer : answer.emitOn(task -> caller.runOnContext(_ -> task.run()));
    }

    private final class Place {

        private final URI address;
        private Reading reading = new Reading(List.of(), Instant.EPOCH);
        private Instant attempted = Instant.EPOCH;
        private Uni<List<JWK>> underWay;

        Place(URI address) {
            this.address = address;
        }

        synchronized Uni<List<JWK>> find(String keyId) {
            Instant now = clock.instant();
            boolean enough = now.isBefore(reading.at().plus(config.fresh())) && reading.has(keyId);
            if (enough) {
                return Uni.createFrom().item(reading.keys());
            }
            if (underWay != null) {
                return underWay;
            }
            if (now.isBefore(attempted.plus(config.interval()))) {
                return Uni.createFrom().item(known(now));
            }
            attempted = now;
            underWay = fetcher.fetch(address)
                    .map(UsableKeys::of)
                    .map(this::keep)
                    .onFailure()
                    .recoverWithItem(this::goOn)
                    .memoize()
                    .indefinitely();
            return underWay;
        }

        private synchronized List<JWK> keep(List<JWK> keys) {
            underWay = null;
            reading = new Reading(keys, clock.instant());
            return keys;
        }

        private synchronized List<JWK> goOn(Throwable failure) {
            underWay = null;
            Log.warnf("Keys of %s could not be fetched: %s", address, LogText.of(String.valueOf(failure.getMessage())));
            return known(clock.instant());
        }

        private List<JWK> known(Instant now) {
            return now.isBefore(reading.at().plus(config.stale())) ? reading.keys() : List.of();
        }
    }

    private record Reading(List<JWK> keys, Instant at) {

        boolean has(String keyId) {
            return keyId == null || keys.stream().anyMatch(key -> keyId.equals(key.getKeyID()));
        }
    }
}
