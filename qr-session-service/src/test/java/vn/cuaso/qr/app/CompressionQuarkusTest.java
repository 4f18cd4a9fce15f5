package vn.cuaso.qr.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CompressionQuarkusTest {

    /** Bytes over the wire; docs/ui.md allows a page 100 KB, some of which are the gateway's own files. */
    private static final int WEIGHT_LIMIT = 80_000;

    private static final Path FILES = Path.of("src/main/resources/META-INF/resources/app");

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/main.js",
                "/app/app.css",
                "/app/icon.svg",
                "/app/decoder.js",
                "/app/manifest.webmanifest"
            })
    void textTravelsCompressed(String path) {
        given().header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/icon-192.png", "/pairing/claims", "/qr/sessions/x/events"})
    void picturesAndAnswersOfTheApiTravelAsTheyAre(String path) {
        given().header("Accept-Encoding", "gzip").get(path).then().header("Content-Encoding", equalTo(null));
    }

    @Test
    void wholeAppIsLightWithoutTheDecoder() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            var paths = files.map(file -> "/app/" + file.getFileName()).filter(path -> path.matches(".*\\.(js|css)"));
            var weight =
                    Stream.concat(Stream.of("/"), paths).mapToInt(this::weight).sum();

            assertThat(weight).as("bytes over the wire").isLessThan(WEIGHT_LIMIT);
        }
    }

    private int weight(String path) {
        var request = HttpRequest.newBuilder(service.resolve(path)).header("Accept-Encoding", "gzip");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body().length;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
