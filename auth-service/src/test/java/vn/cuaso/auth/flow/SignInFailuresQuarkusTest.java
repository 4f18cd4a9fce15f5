package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.testing.RelyingParty;

/** What a citizen does wrong, or what goes wrong for a citizen, and what the pages say then. */
@QuarkusTest
class SignInFailuresQuarkusTest extends SignInScenario {

    private final TestBrowser browser = browser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09908901000 | CuaSo@2026 | citizen-id | Số định danh cá nhân có 12 chữ số; quý vị đã nhập 11",
                "0990890100O1 | CuaSo@2026 | citizen-id | Số định danh cá nhân chỉ gồm chữ số",
                "'' | CuaSo@2026 | citizen-id | Số định danh cá nhân không được bỏ trống",
                "099089010001 | '' | password | Mật khẩu không được bỏ trống",
            })
    void badInputIsExplainedBesideItsFieldAndInTheSummary(
            String citizenId, String password, String field, String message) {
        String flow = begin(browser);

        Answer answer = shown(browser, handIn(browser, flow, citizenId, password));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#" + field + "-error").text()).contains(message);
        assertThat(answer.page().select(".error-summary a[href=#" + field + "]").text())
                .contains(message);
        assertThat(answer.page().select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select("#citizen-id").attr("value")).isEqualTo(citizenId);
        assertThat(answer.body()).doesNotContain("CuaSo@2026");
    }

    @Test
    void spacesInTheIdNumberAreForgiven() {
        Citizen citizen = citizens.withPhone();
        String spaced = citizen.citizenId().replaceAll("(...)", "$1 ");

        String flow = begin(browser);

        assertThat(path(handIn(browser, flow, spaced, Citizens.PASSWORD))).isEqualTo(flow + "/otp");
    }

    @Test
    @DisplayName("OTP-9: unknown ID, wrong password, locked account and account without phone are alike")
    void withoutTheRightPasswordAllIsAlike() {
        Answer reference = wrongPassword(citizens.withPhone().citizenId());
        assertThat(reference.status()).isEqualTo(422);
        assertThat(reference.text()).contains("Số định danh cá nhân hoặc mật khẩu không đúng");

        assertThat(wrongPassword(Citizens.unusedCitizenId())).isEqualTo(reference);
        assertThat(wrongPassword(citizens.locked().citizenId())).isEqualTo(reference);
        assertThat(wrongPassword(citizens.withoutPhone().citizenId())).isEqualTo(reference);
    }

    /** The answer without what differs from page to page anyway: flow, nonce, date and the number that was typed. */
    private Answer wrongPassword(String citizenId) {
        TestBrowser stranger = browser();
        String flow = begin(stranger);
        long runs = argon2Runs();

        Answer answer = shown(stranger, handIn(stranger, flow, citizenId, "Wrong@2026"));

        assertThat(argon2Runs() - runs).as("Argon2 runs").isEqualTo(1);
        String body = answer.body()
                .replace(flow.substring(flow.lastIndexOf('/') + 1), "FLOW")
                .replace(citizenId, "NUMBER")
                .replaceAll("nonce=\"[^\"]+\"", "NONCE");
        String policy = answer.headers().get("Content-Security-Policy").replaceAll("nonce-[^']+", "NONCE");
        return new Answer(answer.status(), Map.of("policy", policy), answer.location(), body);
    }

    @Test
    @DisplayName("OTP-9: after the right password, a locked account and a missing phone have pages of their own")
    void lockedAndNoPhoneAreToldAfterTheRightPassword() {
        Answer locked = shown(browser, handIn(browser, begin(browser), citizens.locked()));
        Answer noPhone = shown(browser, handIn(browser, begin(browser), citizens.withoutPhone()));

        assertThat(locked.status()).isEqualTo(403);
        assertThat(locked.text())
                .contains("Tài khoản đang bị khóa")
                .containsPattern("Mã tham chiếu: [0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(noPhone.status()).isEqualTo(403);
        assertThat(noPhone.text()).contains("Tài khoản chưa có số điện thoại");
        assertThat(otp.messages()).isZero();
    }

    @Test
    @DisplayName(
            "OTP-8: the sixth attempt on an ID number has to wait, whether it exists or not, without an Argon2 run")
    void repeatedFailuresAreThrottledAlike() {
        throttle(citizens.withPhone().citizenId());
        throttle(Citizens.unusedCitizenId());
    }

    private void throttle(String citizenId) {
        TestBrowser guesser = browser();
        String flow = begin(guesser);
        for (int i = 0; i < 5; i++) {
            assertThat(shown(guesser, handIn(guesser, flow, citizenId, "Wrong@2026"))
                            .status())
                    .isEqualTo(422);
        }
        long runs = argon2Runs();

        Answer throttled = shown(guesser, handIn(guesser, flow, citizenId, Citizens.PASSWORD));

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.text()).containsPattern("Vui lòng thử lại sau (30|2[0-9]) giây");
        assertThat(argon2Runs()).isEqualTo(runs);
    }

    @Test
    void wrongCodeTellsHowManyAttemptsAreLeft() {
        String flow = atTheCode();

        Answer wrong = shown(browser, handInCode(browser, flow, "111111"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#code-error").text()).isEqualTo("Mã OTP không đúng, còn 4 lần nhập");
        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");
    }

    @ParameterizedTest
    @CsvSource({"'', Mã OTP không được bỏ trống", "12345, Mã OTP gồm 6 chữ số", "12345a, Mã OTP gồm 6 chữ số"})
    void whatCannotBeACodeCostsNoAttempt(String typed, String message) {
        String flow = atTheCode();

        Answer answer = shown(browser, handInCode(browser, flow, typed));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#code-error").text()).isEqualTo(message);
        assertThat(otp.calls("POST", ".*/verifications")).isEmpty();
    }

    @Test
    void fiveWrongCodesLeadBackToThePasswordWithAnExplanation() {
        String flow = atTheCode();
        for (int i = 0; i < 4; i++) {
            handInCode(browser, flow, "111111");
        }

        Answer fifth = handInCode(browser, flow, "111111");

        assertThat(path(fifth)).isEqualTo(flow);
        assertThat(browser.get(flow).text()).contains("Mã OTP đã nhập sai quá nhiều lần. Vui lòng nhập lại mật khẩu");
        assertThat(path(handInCode(browser, flow, OtpServiceStub.CODE))).isEqualTo(flow);
    }

    @Test
    void expiredCodeIsExplainedAndResendMakesANewChallenge() {
        otp.challengesLive(Duration.ZERO);
        String flow = atTheCode();

        Answer expired = shown(browser, handInCode(browser, flow, OtpServiceStub.CODE));
        assertThat(expired.status()).isEqualTo(422);
        assertThat(expired.text()).contains("Mã đã hết hạn. Vui lòng bấm Gửi lại mã");
        otp.challengesLive(Duration.ofMinutes(3));
        Answer resent = press(browser, flow + "/otp/resend");

        assertThat(path(resent)).isEqualTo(flow + "/otp");
        assertThat(otp.calls("POST", "/challenges")).hasSize(2);
        assertThat(browser.get(flow + "/otp?sent-again").text()).contains("Mã đã được gửi lại");
        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");
    }

    @Test
    void resendTooSoonSaysHowLongToWait() {
        otp.coolDown(Duration.ofSeconds(25));
        String flow = atTheCode();

        Answer tooSoon = shown(browser, press(browser, flow + "/otp/resend"));

        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.text()).containsPattern("Vui lòng đợi 2[0-9] giây trước khi gửi lại");
        assertThat(otp.calls("POST", "/challenges")).hasSize(1);
    }

    @Test
    void tooManyMessagesAreExplainedAndThePasswordIsNotAskedForAgain() {
        otp.answerOnce("{\"outcome\":\"limited\",\"by\":\"phone\",\"retryAt\":\"%s\"}"
                .formatted(Instant.now().plusSeconds(300)));
        String flow = begin(browser);

        Answer limited = shown(browser, handIn(browser, flow, citizens.withPhone()));

        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.text()).contains("Đã gửi quá nhiều mã. Vui lòng thử lại sau 5 phút");
        assertThat(browser.get(flow + "/otp").text()).contains("Chưa gửi được mã OTP");
        assertThat(path(press(browser, flow + "/otp/resend"))).isEqualTo(flow + "/otp");
        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");
    }

    @Test
    void tooManyWrongCodesOnTheAccountAreExplained() {
        otp.answerOnce("{\"outcome\":\"locked\",\"until\":\"%s\"}"
                .formatted(Instant.now().plusSeconds(3600)));

        Answer locked = shown(browser, handIn(browser, begin(browser), citizens.withPhone()));

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.text()).contains("Mã OTP đã nhập sai quá nhiều lần. Vui lòng thử lại sau 60 phút");
    }

    @Test
    void otpServiceAwayIsExplainedAndTheCitizenGoesOnOnceItIsBack() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        otp.away(true);

        Answer away = shown(browser, handIn(browser, flow, citizen));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.text()).contains("Quý vị không cần nhập lại mật khẩu");
        otp.away(false);

        assertThat(path(press(browser, flow + "/otp/resend"))).isEqualTo(flow + "/otp");
        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");
    }

    @Test
    void otpServiceAwayWhileACodeIsHandedInCostsNothing() {
        String flow = atTheCode();
        otp.away(true);

        assertThat(shown(browser, handInCode(browser, flow, OtpServiceStub.CODE))
                        .status())
                .isEqualTo(503);
        assertThat(browser.get(flow + "/otp").status()).isEqualTo(200);
        otp.away(false);

        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");
    }

    @Test
    void backButtonAfterSigningInSaysSo() {
        String flow = begin(browser);
        signIn(browser, flow, citizens.withPhone());

        assertThat(browser.get(flow + "/otp").text()).contains("Lần đăng nhập này đã xong");
        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).status()).isEqualTo(409);
    }

    @Test
    void unknownOrExpiredFlowSaysSo() {
        begin(browser);

        Answer gone = browser.get("/sign-in/AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Lần đăng nhập này đã hết hạn");
        assertThat(gone.page().select("a.button").attr("href")).isEqualTo("http://localhost:8080/");
        assertThat(browser.get("/sign-in/x").status()).isEqualTo(410);
    }

    @Test
    void browserWithoutCookiesIsToldWhatToDo() {
        String flow = begin(browser);
        browser.cookies().clear();

        Answer answer = browser.get(flow);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Vui lòng bật cookie");
    }

    @Test
    void flowAnswersToItsOwnBrowserOnly() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        TestBrowser other = browser();
        begin(other);

        assertThat(other.get(flow).status()).isEqualTo(403);
        assertThat(handIn(other, flow, citizen).text()).contains("bắt đầu ở trình duyệt khác");
        assertThat(otp.messages()).isZero();
    }

    @Test
    @DisplayName("OTP-8: one network cannot fill the store of flows; it is told when to come back, others go on")
    void networkThatBeginsTooManyFlowsHasToWait() {
        TestBrowser flooding = new TestBrowser(RelyingParty.address(), "2001:db8:bbbb:1::1");
        int begun = 0;
        Answer answer = flooding.get(authorization(client));
        while (answer.status() == 303 && begun < 1000) {
            begun++;
            answer = flooding.get(authorization(client));
        }

        assertThat(begun).isEqualTo(600);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().get("Retry-After"))).isBetween(1, 600);
        assertThat(answer.text()).contains("Có quá nhiều lần đăng nhập từ mạng này");
        assertThat(flooding.speaking("en").get(authorization(client)).text())
                .contains("Too many sign-ins from this network");
        assertThat(browser.get(authorization(client)).status()).isEqualTo(303);
    }

    @Test
    void mistypedAddressGetsAPage() {
        Answer missing = browser.get("/sign-in/AAAAAAAAAAAAAAAAAAAAAA/nothing");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("Không có trang này").contains("Mã tham chiếu");
    }

    @Test
    void reloadingTheAddressOfAFormLeadsToItsPage() {
        String flow = atTheCode();

        assertThat(path(browser.get(flow + "/password"))).isEqualTo(flow);
        assertThat(path(browser.get(flow + "/otp/resend"))).isEqualTo(flow + "/otp");
    }

    private String atTheCode() {
        String flow = begin(browser);
        handIn(browser, flow, citizens.withPhone());
        return flow;
    }
}
