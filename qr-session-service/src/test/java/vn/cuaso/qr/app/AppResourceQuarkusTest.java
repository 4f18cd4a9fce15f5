package vn.cuaso.qr.app;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;

@QuarkusTest
class AppResourceQuarkusTest {

    @InjectStores
    Stores stores;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app", "/app/", "/app/scan", "/app/a/b"})
    void everyPageOfTheAppSaysThatItIsNotHereAndLeadsToThePortal(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("Chưa có ứng dụng định danh"))
                .body(containsString("href=\"http://localhost:8080/\""))
                .body(containsString("<strong>Bản chạy thử</strong>"));
    }

    @Test
    @DisplayName("OP-8: every page of the app has a strict Content-Security-Policy, no-store and no script")
    void pageHasStrictHeadersAndNoScript() {
        given().get("/")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe")),
                                not(containsString("script-src"))))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("<script")))
                .body(not(containsString("style=\"")));
    }

    @Test
    void chosenLanguageIsSpokenAndRemembered() {
        given().queryParam("lang", "en")
                .get("/app/scan")
                .then()
                .header("Content-Language", "en")
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("__Host-lang=en"),
                                containsString("Secure"),
                                containsString("HttpOnly"),
                                containsString("SameSite=Lax")))
                .body(containsString("No identity app here yet"))
                .body(containsString("action=\"/app/scan\""));
        given().cookie("__Host-lang", "en").get("/").then().header("Content-Language", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "<script>"})
    void unknownLanguageIsVietnameseAndNotRemembered(String language) {
        given().queryParam("lang", language)
                .get("/")
                .then()
                .header("Content-Language", "vi")
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void pathOfThePageIsEscapedInIt() {
        given().urlEncodingEnabled(false)
                .get("/app/%22%3E%3Cscript%3E")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/qr", "/qr/sessions", "/apps", "/elsewhere"})
    void anythingElseIsAProblemDocument(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void readinessFollowsRedisAndNamesIt() {
        ready().statusCode(200).body("checks.name", hasItem("dependency: Redis"));
        stores.stop(StoreKind.REDIS);
        try {
            ready().statusCode(503).body("checks.find { it.name == 'dependency: Redis' }.status", equalTo("DOWN"));
            given().get("/").then().statusCode(200);
            given().port(managementPort).get("/q/health/live").then().statusCode(200);
        } finally {
            stores.start(StoreKind.REDIS);
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> ready().statusCode(200));
    }

    private ValidatableResponse ready() {
        return given().port(managementPort).get("/q/health/ready").then();
    }
}
