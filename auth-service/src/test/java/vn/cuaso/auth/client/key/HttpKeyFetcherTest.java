package vn.cuaso.auth.client.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.call.AddressResolver;
import vn.cuaso.auth.client.call.ClientCalls;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.testing.TestClients;

class HttpKeyFetcherTest {

    private static final JWKSet KEYS = new JWKSet(TestClients.newKey().toPublicJWK());

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> answer(exchange, 200, KEYS.toString()));
        server.createContext("/gone", exchange -> answer(exchange, 404, KEYS.toString()));
        server.createContext("/text", exchange -> answer(exchange, 200, "no keys here"));
        server.createContext("/large", exchange -> answer(exchange, 200, KEYS.toString() + " ".repeat(70_000)));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/jwks");
            answer(exchange, 302, "");
        });
        server.createContext("/silent", _ -> {
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void keySetIsFetched() {
        assertThat(fetch(Deployment.LOCAL, "/jwks?for=us")).isEqualTo(KEYS);
    }

    @Test
    void whatIsNoKeySetFails() {
        assertThatThrownBy(() -> fetch(Deployment.LOCAL, "/gone")).hasMessageContaining("status 404");
        assertThatThrownBy(() -> fetch(Deployment.LOCAL, "/text")).hasMessage("it is no JWK set");
    }

    @Test
    @DisplayName("OP-4: a client's keys are fetched from its address and from nowhere that it sends us on to")
    void redirectIsNotFollowed() {
        assertThatThrownBy(() -> fetch(Deployment.LOCAL, "/moved")).hasMessageContaining("status 302");
        assertThat(requests).hasValue(1);
    }

    @Test
    @DisplayName("OP-4: no more is read from a client than a key set holds, and none is waited for long")
    void endlessAnswersAreGivenUp() {
        assertThatThrownBy(() -> fetch(Deployment.LOCAL, "/large")).hasMessageContaining("too large");
        URI silent = URI.create(base() + "/silent");
        assertThatThrownBy(() -> fetch(Deployment.LOCAL, silent, "PT0.2S")).isNotNull();
    }

    @Test
    @DisplayName("OP-4: in production nothing inside is asked for a client's keys, and nothing without https")
    void productionAsksOnlyTheInternetAndByHttps() {
        assertThatThrownBy(() -> fetch(Deployment.PRODUCTION, "/jwks")).hasMessageContaining("not https");
        URI inside = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
        assertThatThrownBy(() -> fetch(Deployment.PRODUCTION, inside)).hasMessageContaining("not on the Internet");
        assertThat(requests).hasValue(0);
    }

    @Test
    void nameThatLeadsNowhereFails() {
        assertThatThrownBy(() -> fetch(Deployment.LOCAL, URI.create("http://nowhere.invalid/jwks")))
                .isNotNull();
    }

    private JWKSet fetch(Deployment deployment, String path) {
        return fetch(deployment, URI.create(base() + path));
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** With more patience than a busy machine needs. */
    private JWKSet fetch(Deployment deployment, URI address) {
        return fetch(deployment, address, "PT20S");
    }

    private JWKSet fetch(Deployment deployment, URI address, String timeout) {
        HttpKeyFetcher fetcher = new HttpKeyFetcher(
                new ClientCalls(vertx, new AddressResolver(deployment)),
                TestClientSignatures.config(Map.of("cuaso.auth.client-keys.timeout", timeout)));
        return fetcher.fetch(address).await().atMost(Duration.ofSeconds(30));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        requests.incrementAndGet();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
