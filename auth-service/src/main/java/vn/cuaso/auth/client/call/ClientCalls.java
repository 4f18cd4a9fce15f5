package vn.cuaso.auth.client.call;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;

/**
 * Begins requests to clients: no redirect is followed, and each goes to the very address that was looked at, so that no name can
 * mean something else a moment later.
 */
@ApplicationScoped
public class ClientCalls {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final AddressResolver resolver;
    private final HttpClient http;

    public ClientCalls(Vertx vertx, AddressResolver resolver) {
        this.resolver = resolver;
        this.http = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
    }

    /**
     * A request that still has to be sent. Fails when the address leads nowhere, or where it must not.
     *
     * @param timeout for the connection, and again for the answer's beginning
     */
    public Uni<HttpClientRequest> open(HttpMethod method, URI address, Reach reach, Duration timeout) {
        return resolver.resolve(address, reach)
                .chain(host -> Uni.createFrom()
                        .completionStage(() -> http.request(options(method, address, host, timeout))
                                .toCompletionStage()));
    }

    private static RequestOptions options(HttpMethod method, URI address, InetAddress host, Duration timeout) {
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, host.getHostAddress()))
                // The certificate and the header Host are of the name.
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(path(address))
                .setConnectTimeout(timeout.toMillis())
                .setTimeout(timeout.toMillis());
    }

    private static String path(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + '?' + address.getRawQuery();
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
