package vn.cuaso.qr.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    @ValueSource(strings = {"/", "/app/scan", "/app/open", "/app/enrolment?code=x&state=y"})
    void everyAddressOfTheAppIsTheWholeApp(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("data-identity=\"http://id.localhost:8080\""))
                .body(containsString("<template id=\"screen-confirm\">"))
                .body(containsString("<strong>Bản chạy thử</strong>"));
    }

    @Test
    @DisplayName(
            "OP-8: the app has a strict Content-Security-Policy with a nonce of its own, names no other host, and is not stored")
    void shellHasStrictHeaders() {
        String policy = policyOf("/");

        assertThat(policy)
                .contains("default-src 'none'", "'strict-dynamic'", "connect-src 'self'", "img-src 'self' blob:")
                .contains("worker-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http:", "https:", "data:", "*")
                .isNotEqualTo(policyOf("/"));
        given().get("/")
                .then()
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Permissions-Policy", containsString("camera=(self)"));
    }

    @Test
    void shellsScriptsHaveItsNonceAndNothingIsFromElsewhere() {
        Response response = given().get("/");
        String page = response.body().asString();
        String nonce = response.header("Content-Security-Policy").replaceFirst(".*'nonce-([^']+)'.*", "$1");

        assertThat(nonce).hasSizeGreaterThan(20);
        assertThat(Pattern.compile("<script[^>]*>").matcher(page).results())
                .extracting(MatchResult::group)
                .containsExactly(
                        "<script nonce=\"%s\">".formatted(nonce),
                        "<script type=\"module\" nonce=\"%s\" src=\"/app/main.js\">".formatted(nonce));
        assertThat(page).doesNotContain("style=\"", "onclick=");
        assertThat(Pattern.compile("(?:src|href)=\"(?!/|#)([^\"]*)")
                        .matcher(page)
                        .results())
                .extracting(found -> found.group(1))
                .allMatch(address -> address.startsWith("http://localhost:8080/"));
    }

    @Test
    @DisplayName("QR-5: refusing is as easy to press as confirming")
    void refusingLooksLikeConfirming() {
        String page = given().get("/").body().asString();

        assertThat(page)
                .containsPattern("<button class=\"button button--large\" type=\"button\" data-do=\"refuse\">Từ chối<")
                .containsPattern("<button class=\"button button--large\" type=\"submit\">Xác nhận<");
    }

    @Test
    @DisplayName("QR-1: only the trial offers to take a code from a picture or a link")
    void trialOffersOtherWays() {
        given().get("/")
                .then()
                .body(containsString("id=\"picture\""))
                .body(containsString("id=\"pasted\""))
                .body(containsString("data-trial"));
    }

    @Test
    void manifestMakesTheAppInstallable() {
        given().cookie("__Host-lang", "en")
                .get("/app/manifest.webmanifest")
                .then()
                .statusCode(200)
                .contentType(containsString("application/manifest+json"))
                .header("Cache-Control", "no-cache")
                .body("name", equalTo("Electronic identity app"))
                .body("start_url", equalTo("/"))
                .body("display", equalTo("standalone"))
                .body("icons.sizes", hasItems("192x192", "512x512"));
        given().get("/app/icon-512.png").then().statusCode(200).contentType("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/main.js", "/app/reader.js", "/app/app.css", "/app/icon.svg"})
    void fileOfTheAppIsAskedForAgainEachTime(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void serviceWorkerMayServeTheWholeOrigin() {
        given().get("/app/worker.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Service-Worker-Allowed", "/");
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
                .body(containsString("Confirm this sign-in?"));
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

    @ParameterizedTest
    @ValueSource(strings = {"/qr", "/qr/sessions", "/apps", "/app/elsewhere", "/elsewhere"})
    void anythingElseIsAProblemDocument(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void awayRedisIsNamedAndMakesTheInstanceNeitherUnreadyNorDead() {
        dependencies().statusCode(200).body("checks.name", hasItem("dependency: Redis"));
        ready().statusCode(200);
        stores.stop(StoreKind.REDIS);
        try {
            ready().statusCode(200);
            dependencies()
                    .statusCode(503)
                    .body("checks.find { it.name == 'dependency: Redis' }.status", equalTo("DOWN"));
            given().get("/").then().statusCode(200);
            given().port(managementPort).get("/q/health/live").then().statusCode(200);
        } finally {
            stores.start(StoreKind.REDIS);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> dependencies().statusCode(200));
    }

    private static String policyOf(String path) {
        return given().get(path).header("Content-Security-Policy");
    }

    private ValidatableResponse dependencies() {
        return given().port(managementPort).get("/q/health/group/dependencies").then();
    }

    private ValidatableResponse ready() {
        return given().port(managementPort).get("/q/health/ready").then();
    }
}
