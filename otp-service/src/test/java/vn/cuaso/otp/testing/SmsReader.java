package vn.cuaso.otp.testing;

import static io.restassured.RestAssured.given;

import java.util.List;

/** The citizen, looking at the phone. */
public final class SmsReader {

    private SmsReader() {}

    /** The texts that have arrived at the phone, the newest first. */
    public static List<String> allTo(String phone) {
        return given().accept("application/json")
                .queryParam("phone", phone)
                .get("/dev/sms")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("text", String.class);
    }

    /** Waits for a text. */
    public static String firstTo(String phone) {
        Await.until("a message arrives", () -> !allTo(phone).isEmpty());
        return allTo(phone).getFirst();
    }
}
