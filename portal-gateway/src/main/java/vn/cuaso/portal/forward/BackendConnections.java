package vn.cuaso.portal.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The pooled connections to the services; each service has a pool of its own, so that a slow one starves no other. */
@Singleton
class BackendConnections {

    private final BackendAddresses addresses;
    private final ForwardConfig config;
    private final HttpClient client;

    @Inject
    BackendConnections(Vertx vertx, BackendAddresses addresses, ForwardConfig config) {
        this.addresses = addresses;
        this.config = config;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis());
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    HttpClient client() {
        return client;
    }

    /** Begins a request to a service; fails with {@link BackendAwayException}. */
    Future<HttpClientRequest> open(Backend backend) {
        HostAndPort authority = addresses.authority(backend);
        RequestOptions options = new RequestOptions()
                .setHost(authority.host())
                .setPort(authority.port())
                .setSsl(addresses.secure(backend))
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.responseTimeout().toMillis());
        return Refusals.askAgain(() -> client.request(options))
                .recover(cause -> Future.failedFuture(new BackendAwayException(cause)));
    }
}
