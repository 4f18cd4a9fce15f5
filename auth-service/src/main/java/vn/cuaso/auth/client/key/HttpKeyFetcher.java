package vn.cuaso.auth.client.key;

import com.nimbusds.jose.jwk.JWKSet;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.text.ParseException;

/**
 * Fetches key sets over HTTP: no redirect is followed, no more is read than a key set holds, and it goes to the very address
 * that was looked at, so that no name can mean something else a moment later.
 */
@ApplicationScoped
class HttpKeyFetcher implements KeyFetcher {

    private static final int OK = 200;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final AddressResolver resolver;
    private final ClientKeyConfig config;
    private final HttpClient http;

    HttpKeyFetcher(Vertx vertx, AddressResolver resolver, ClientKeyConfig config) {
        this.resolver = resolver;
        this.config = config;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().toMillis())
                .setKeepAlive(false));
    }

    @Override
    public Uni<JWKSet> fetch(URI address) {
        return resolver.resolve(address)
                .chain(host -> Uni.createFrom()
                        .completionStage(() -> get(address, host).toCompletionStage()))
                .map(HttpKeyFetcher::parse)
                .ifNoItem()
                .after(config.timeout())
                .fail();
    }

    private Future<Buffer> get(URI address, InetAddress host) {
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port, host.getHostAddress()))
                // The certificate and the header Host are of the name.
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(path(address))
                .setTimeout(config.timeout().toMillis())
                .putHeader("Accept", "application/jwk-set+json, application/json");
        return http.request(options).compose(HttpClientRequest::send).compose(this::body);
    }

    private static String path(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + '?' + address.getRawQuery();
    }

    private Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != OK) {
            return abandon(response, "status " + response.statusCode());
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        response.handler(part -> {
            read.appendBuffer(part);
            if (read.length() > config.largest() && whole.tryFail(new IOException("it is too large"))) {
                response.request().reset();
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(_ -> whole.tryComplete(read));
        return whole.future();
    }

    private static Future<Buffer> abandon(HttpClientResponse response, String why) {
        // Nobody reads on, so that nobody minds that there is nothing more.
        response.exceptionHandler(_ -> {});
        response.request().reset();
        return Future.failedFuture(new IOException(why));
    }

    private static JWKSet parse(Buffer body) {
        try {
            return JWKSet.parse(body.toString());
        } catch (ParseException e) {
            // Its message quotes what a stranger sent.
            throw new IllegalArgumentException("it is no JWK set", e);
        }
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
