package vn.cuaso.auth.provider.logout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.call.AddressResolver;
import vn.cuaso.auth.client.call.ClientCalls;
import vn.cuaso.auth.client.registration.ClientsConfig;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.testing.Clients;

class LogoutPostTest {

    /** More patience than a busy machine needs. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final ClientsConfig NOBODY = Map::of;
    private static final ClientsConfig PORTAL = () -> Collections.singletonMap("portal", null);

    private final Vertx vertx = Vertx.vertx();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", exchange -> answer(exchange, 204));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/told");
            answer(exchange, 307);
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
    void tokenIsPosted() {
        assertThat(send(Deployment.LOCAL, NOBODY, "http", "/told", PATIENT)).isEqualTo(204);
        assertThat(received).containsExactly("logout_token=a.b.c");
    }

    @Test
    @DisplayName("OP-7: a registered client is told at its own address and nowhere that it sends us on to")
    void redirectIsNotFollowed() {
        assertThat(send(Deployment.LOCAL, NOBODY, "http", "/moved", PATIENT)).isEqualTo(307);
        assertThat(received).hasSize(1);
    }

    @Test
    @DisplayName("OP-7: a client that does not answer is given up")
    void silentClientIsGivenUp() {
        assertThatThrownBy(() -> send(Deployment.LOCAL, NOBODY, "http", "/silent", Duration.ofMillis(200)))
                .isNotNull();
    }

    @Test
    @DisplayName("OP-7: in production no registered address inside our own network is posted to, nor one without https")
    void registeredAddressInsideIsNotKnockedAt() {
        assertThatThrownBy(() -> send(Deployment.PRODUCTION, NOBODY, "https", "/told", PATIENT))
                .hasMessageContaining("not on the Internet");
        assertThatThrownBy(() -> send(Deployment.PRODUCTION, NOBODY, "http", "/told", PATIENT))
                .hasMessageContaining("not https");
        assertThat(received).isEmpty();
    }

    @Test
    @DisplayName("OP-7: our own portal is told inside, where operators configured it so")
    void configuredAddressInsideIsPostedTo() {
        assertThat(send(Deployment.PRODUCTION, PORTAL, "http", "/told", PATIENT))
                .isEqualTo(204);
    }

    private int send(Deployment deployment, ClientsConfig configured, String scheme, String path, Duration timeout) {
        ClientCalls calls = new ClientCalls(vertx, new AddressResolver(deployment));
        URI address = URI.create(
                "%s://127.0.0.1:%d%s".formatted(scheme, server.getAddress().getPort(), path));
        return new LogoutPost(calls, configured, config(timeout))
                .send(Clients.portal(), address, "a.b.c")
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private static LogoutConfig config(Duration timeout) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValue("cuaso.auth.back-channel-logout.timeout", timeout.toString())
                .withMapping(LogoutConfig.class)
                .build()
                .getConfigMapping(LogoutConfig.class);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
