package vn.cuaso.qr.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.page.Frame;
import vn.cuaso.qr.page.Language;

@QuarkusTest
class ProductionShellQuarkusTest {

    @Test
    @DisplayName("QR-1: in production nothing but the live camera can hand over a code")
    void productionHasTheCameraOnly() {
        assertThat(shell(false))
                .contains("screen-scan")
                .doesNotContain(
                        "id=\"picture\"", "pasted", "data-do=\"use\"", "data-trial", "bản chạy thử", "part-message");
        assertThat(shell(true)).contains("id=\"picture\"", "id=\"pasted\"", "data-do=\"use\"", "data-trial");
    }

    @Test
    void everyScreenIsThereInBothLanguages() {
        assertThat(given().cookie("__Host-lang", "en")
                        .get("/")
                        .body()
                        .asString()
                        .split("<template id=", -1))
                .hasSameSizeAs(given().get("/").body().asString().split("<template id=", -1));
    }

    private static String shell(boolean trial) {
        TemplateInstance page = new ShellPage(
                new Frame(
                        Language.VIETNAMESE,
                        "App",
                        "App",
                        URI.create("https://portal.example"),
                        URI.create("https://id.example"),
                        "/",
                        trial,
                        "nonce"),
                "/app/decoder.js");
        return page.setLocale("vi").render();
    }
}
