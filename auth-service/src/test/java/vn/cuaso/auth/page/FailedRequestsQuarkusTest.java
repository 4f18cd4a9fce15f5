package vn.cuaso.auth.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.auth.testing.TestCitizens;

/** Requests that no resource takes. */
@QuarkusTest
class FailedRequestsQuarkusTest {

    private static final String REFERENCE = "[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}";

    @Inject
    Phones phones;

    @Inject
    TestCitizens citizens;

    @ParameterizedTest
    @CsvSource({"vi,Trang này không mở được theo cách đó", "en,This page cannot be opened like that"})
    @DisplayName("OP-9: a page that is asked for in the wrong way says so in the citizen's language, with a reference")
    void wrongMethodGetsAPage(String language, String title) {
        isPage(given().header("Accept-Language", language).delete("/authorize"), 405, title);
    }

    @Test
    @DisplayName("OP-9: what is no form gets a page with a reference")
    void wrongTypeGetsAPage() {
        isPage(
                given().contentType(ContentType.JSON).body("{}").post("/sign-in/abc/password"),
                415,
                "Không đọc được nội dung gửi lên");
    }

    @Test
    @DisplayName("OP-9: a field as long as a body can be gets a page with a reference")
    void longFieldGetsAPage() {
        isPage(
                given().header("Sec-Fetch-Site", "same-origin")
                        .formParam("password", "x".repeat(60_000))
                        .post("/sign-in/abc/password"),
                410,
                "Lần đăng nhập này đã hết hạn");
    }

    @Test
    void missingPageStillGetsAPage() {
        isPage(given().get("/nowhere"), 404, "Không có trang này");
    }

    @Test
    void tokenEndpointAnswersClientsInJson() {
        isOAuthError(given().get("/token"), 405);
        isOAuthError(given().contentType(ContentType.JSON).body("{}").post("/token"), 415);
        isOAuthError(given().delete("/userinfo"), 405);
    }

    @Test
    void deviceEndpointsAnswerAppsWithProblems() {
        isProblem(given().patch("/device"), 405);
        isProblem(given().contentType(ContentType.TEXT).body("x").post("/device"), 415);
        isProblem(given().get("/device/nowhere"), 404);
    }

    @Test
    @DisplayName("A body that is no JSON is a problem and repeats nothing of what was sent")
    void malformedJsonIsAProblem() {
        AccountId account = citizens.register();
        Phone phone = phones.of(account);
        String token = phone.enrolmentToken();

        for (String body :
                new String[] {"{\"passcode\": 739154,", "[\"739154\"]", "{\"passcode\":{\"a\":\"739154\"}}"}) {
            Response answer = given().header("Authorization", "DPoP " + token)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/device");
            isProblem(answer, 400);
            answer.then().body(not(containsString("739154")));
        }
    }

    @Test
    void bodyThatIsTooLongIsAProblem() {
        isProblem(given().contentType(ContentType.JSON).body("x".repeat(70_000)).post("/device"), 413);
    }

    private static void isPage(Response answer, int status, String title) {
        answer.then()
                .statusCode(status)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Cache-Control", "no-store")
                .body(allOf(containsString(title), matchesPattern("(?s).*" + REFERENCE + ".*")));
    }

    private static void isOAuthError(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(ContentType.JSON)
                .body("error", equalTo("invalid_request"))
                .body("error_description", matchesPattern(".*\\(reference " + REFERENCE + "\\)"));
    }

    private static void isProblem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("reference", matchesPattern(REFERENCE));
    }
}
