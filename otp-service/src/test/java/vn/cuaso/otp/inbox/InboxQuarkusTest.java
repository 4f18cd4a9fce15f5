package vn.cuaso.otp.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.SmsReader;

/** The inbox of the local deployment, at the end of the whole way through Redis and Kafka. */
@QuarkusTest
class InboxQuarkusTest {

    private final Map<String, Object> somebody = OtpApi.somebody();
    private final String phone = (String) somebody.get("phone");

    @Inject
    OtpApi api;

    @Test
    @DisplayName("OTP-11: the message arrives, bound to the identity host, and its code verifies")
    void messageArrivesAndItsCodeVerifies() {
        var id = api.created(somebody);

        var text = SmsReader.firstTo(phone);

        assertThat(text).startsWith("Cổng dịch vụ công tỉnh Thanh Hóa: mã đăng nhập của bạn là ");
        assertThat(text.lines().toList().getLast()).isEqualTo("@id.localhost #" + api.code(id));
        Await.until(
                "the delivery is recorded",
                () -> "delivered"
                        .equals(api.find(id, somebody.get("transaction"))
                                .jsonPath()
                                .getString("challenge.delivery")));
        api.verify(id, somebody, text.substring(text.lastIndexOf('#') + 1))
                .then()
                .body("outcome", equalTo("verified"));
    }

    @Test
    void messagesAreFoundByThePhoneAsPeopleWriteIt() {
        api.created(somebody);
        api.created(OtpApi.somebody());
        SmsReader.firstTo(phone);

        given().accept("application/json")
                .queryParam("phone", "0" + phone.substring(3, 6) + " " + phone.substring(6))
                .get("/dev/sms")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].phone", equalTo(phone));
    }

    @Test
    void pageShowsTheCodeAndCannotBeMadeToDoMore() {
        api.created(somebody);
        var text = SmsReader.firstTo(phone);

        given().accept("text/html")
                .queryParam("phone", phone)
                .get("/dev/sms")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("lang=\"vi\""))
                .body(containsString("Bản chạy thử"))
                .body(containsString(text.substring(text.lastIndexOf('#') + 1)));
    }

    @Test
    void pageSpeaksTheChosenLanguage() {
        given().accept("text/html")
                .cookie("__Host-lang", "en")
                .get("/dev/sms")
                .then()
                .body(containsString("lang=\"en\""))
                .body(containsString("Trial installation"));
    }

    @Test
    void whatIsTypedIntoTheFilterIsText() {
        given().accept("text/html")
                .queryParam("phone", "\"><script>alert(1)</script>")
                .get("/dev/sms")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")));
    }

    @Test
    void styleAndScriptComeFromTheSamePlace() {
        given().get("/dev/sms/inbox.css").then().statusCode(200).contentType("text/css");
        given().get("/dev/sms/inbox.js").then().statusCode(200).contentType("text/javascript");
    }

    @Test
    void inboxIsEmptiedOnRequest() {
        api.created(somebody);
        SmsReader.firstTo(phone);

        given().delete("/dev/sms").then().statusCode(204);

        assertThat(SmsReader.allTo(phone)).isEmpty();
    }
}
