package vn.cuaso.auth.federation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Asks the health addresses of other providers in the background, so that no citizen finds out by waiting. */
@ApplicationScoped
class UpstreamProbe {

    private static final int SERVER_ERROR = 500;

    private final FederationConfig federation;
    private final UpstreamStandings standings;
    private final UpstreamConfig config;
    private final HttpClient http;

    UpstreamProbe(FederationConfig federation, UpstreamStandings standings, UpstreamConfig config, Vertx vertx) {
        this.federation = federation;
        this.standings = standings;
        this.config = config;
        this.http = vertx.createHttpClient();
    }

    @Scheduled(
            every = "${cuaso.auth.upstream.probe-interval:PT1S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> probe() {
        List<Uni<Void>> probes = federation.providers().entrySet().stream()
                .flatMap(provider -> provider.getValue().health().stream()
                        .map(health -> ask(provider.getKey(), health).replaceWithVoid()))
                .toList();
        return probes.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(probes).andFailFast().replaceWithVoid();
    }

    /** Whether the provider answers at this moment; one without a health address is believed to. */
    Uni<Boolean> now(FederatedProvider provider) {
        return provider.config()
                .health()
                .map(health -> ask(provider.id(), health))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private Uni<Boolean> ask(String provider, URI health) {
        return http.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(health.toString())
                        .setTimeout(config.patience().toMillis()))
                .chain(HttpClientRequest::send)
                .chain(response -> response.body().replaceWith(response.statusCode() < SERVER_ERROR))
                .ifNoItem()
                .after(config.patience())
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false)
                .invoke(healthy -> standings.probed(provider, healthy));
    }
}
