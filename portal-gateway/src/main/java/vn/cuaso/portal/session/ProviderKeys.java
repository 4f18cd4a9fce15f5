package vn.cuaso.portal.session;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.cuaso.portal.forward.BackendsConfig;

/**
 * The keys that the provider signs logout tokens with, read again after a minute. The provider publishes a key long before it
 * signs with it (OP-6), so that nobody makes us ask more often.
 */
@Singleton
class ProviderKeys {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI address;
    private final Clock clock;
    private final AtomicReference<Optional<Reading>> latest = new AtomicReference<>(Optional.empty());

    @Inject
    ProviderKeys(Vertx vertx, BackendsConfig backends, Clock clock) {
        this.http = vertx.createHttpClient();
        this.address = backends.auth().resolve("/jwks");
        this.clock = clock;
    }

    Uni<JWKSet> read() {
        return latest.get()
                .filter(reading -> clock.instant().isBefore(reading.goodUntil()))
                .map(reading -> Uni.createFrom().item(reading.keys()))
                .orElseGet(this::fetch);
    }

    private Uni<JWKSet> fetch() {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setTimeout(PATIENCE.toMillis());
        return Uni.createFrom()
                .completionStage(() -> http.request(options)
                        .compose(request -> request.send())
                        .compose(HttpClientResponse::body)
                        .toCompletionStage())
                .map(body -> parse(body.toString()))
                .invoke(keys ->
                        latest.set(Optional.of(new Reading(keys, clock.instant().plus(KEPT)))));
    }

    private static JWKSet parse(String text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException("The provider's keys cannot be read", e);
        }
    }

    @PreDestroy
    void close() {
        http.close();
    }

    private record Reading(JWKSet keys, Instant goodUntil) {}
}
