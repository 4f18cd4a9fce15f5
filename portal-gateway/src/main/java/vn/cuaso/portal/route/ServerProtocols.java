package vn.cuaso.portal.route;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * HTTP/2 is for connections with TLS, where both ends agree on it before the first request. The upgrade in clear text, which
 * no browser asks for, changes the protocol in the middle of a connection and lets requests slip past a proxy in front.
 */
@Singleton
class ServerProtocols implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
