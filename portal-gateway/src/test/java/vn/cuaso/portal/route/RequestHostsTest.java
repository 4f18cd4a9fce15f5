package vn.cuaso.portal.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestHostsTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void hostIsFoundInEachProtocol(HttpVersion protocol) {
        int port = serve();

        assertThat(ask(protocol, new RequestOptions().setPort(port).setHost("localhost")))
                .isEqualTo("[localhost:" + port + "]");
    }

    private int serve() {
        HttpServer server = vertx.createHttpServer();
        server.requestHandler(
                request -> request.response().end(RequestHosts.of(request).toString()));
        return await(server.listen(0, "localhost")).actualPort();
    }

    private String ask(HttpVersion protocol, RequestOptions options) {
        HttpClientOptions client =
                new HttpClientOptions().setProtocolVersion(protocol).setHttp2ClearTextUpgrade(false);
        options.setMethod(HttpMethod.GET).setURI("/");
        return await(vertx.createHttpClient(client)
                        .request(options)
                        .compose(request -> request.send())
                        .compose(response -> response.body()))
                .toString();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
