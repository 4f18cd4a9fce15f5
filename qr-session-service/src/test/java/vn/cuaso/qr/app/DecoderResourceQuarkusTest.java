package vn.cuaso.qr.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DecoderResourceQuarkusTest {

    @Test
    void addressOnThePageLeadsToTheDecoderAndMayBeKeptForEver() {
        var answer = given().get(address());

        answer.then()
                .statusCode(200)
                .contentType("text/javascript;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Vary", "Accept-Encoding")
                .body(containsString("QRCodeReader"));
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/decoder.js", "/app/decoder.js?v=", "/app/decoder.js?v=0.0.1"})
    void addressOfNoOrAnotherVersionIsAskedForAgainEachTime(String address) {
        var answer = given().get(address);

        answer.then().statusCode(200);
        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, no-cache");
    }

    @Test
    void pageDoesNotLoadTheDecoderByItself() {
        assertThat(given().get("/").body().asString().split("decoder\\.js", -1)).hasSize(2);
        assertThat(address()).matches("/app/decoder\\.js\\?v=[0-9.]+");
    }

    private static String address() {
        return given().get("/").body().asString().replaceFirst("(?s).*data-decoder=\"([^\"]+)\".*", "$1");
    }
}
