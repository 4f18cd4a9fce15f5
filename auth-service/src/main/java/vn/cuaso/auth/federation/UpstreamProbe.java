package vn.cuaso.auth.federation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/** Asks the health addresses of other providers in the background, so that no citizen finds out by waiting. */
@ApplicationScoped
class UpstreamProbe {

    private static final int SERVER_ERROR = 500;

    private final FederationConfig federation;
    private final UpstreamStandings standings;
    private final UpstreamConfig config;
    private final Vertx vertx;
    private final HttpClient http;
    private volatile boolean stopped;

    UpstreamProbe(FederationConfig federation, UpstreamStandings standings, UpstreamConfig config, Vertx vertx) {
        this.federation = federation;
        this.standings = standings;
        this.config = config;
        this.vertx = vertx;
        this.http = vertx.createHttpClient();
    }

    void start(@Observes StartupEvent event) {
        federation.providers().forEach((id, provider) -> provider.health().ifPresent(health -> goOn(id, health)));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Each by itself, and next after its last answer: who keeps silent neither delays the others nor is asked more often. */
    private void goOn(String provider, URI health) {
        if (!stopped) {
            vertx.setTimer(
                    config.probeInterval().toMillis(),
                    _ -> Uni.createFrom()
                            .deferred(() -> ask(provider, health))
                            .subscribe()
                            .with(_ -> goOn(provider, health), _ -> goOn(provider, health)));
        }
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
