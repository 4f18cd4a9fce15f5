package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.protection.PersonalDataCipher;

/** No form is answered with a page: reload and Back ask nobody whether to send it again. */
@QuarkusTest
class FormAnswersQuarkusTest extends SignInScenario {

    private final TestBrowser browser = browser();

    @Inject
    RedisDataSource redis;

    @Inject
    PersonalDataCipher cipher;

    @Test
    void failedPasswordIsToldOnceAndReloadingShowsTheFormWithoutAnError() {
        String flow = begin(browser);

        Answer answer = handIn(browser, flow, citizens.withPhone().citizenId(), "Wrong@2026");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(path(answer)).isEqualTo(flow);
        assertThat(shown(browser, answer).page().select(".error-summary")).hasSize(1);
        Answer reloaded = shown(browser, answer);
        assertThat(reloaded.status()).isEqualTo(200);
        assertThat(reloaded.page().select(".error-summary")).isEmpty();
    }

    @Test
    void failedCodeIsToldOnceAndReloadingShowsTheFormWithoutAnError() {
        String flow = atTheCode();

        Answer answer = handInCode(browser, flow, "111111");

        assertThat(path(answer)).isEqualTo(flow + "/otp");
        assertThat(shown(browser, answer).page().select(".error-summary")).hasSize(1);
        assertThat(shown(browser, answer).page().select(".error-summary")).isEmpty();
    }

    @Test
    void failureThatNobodySawIsNotToldOnceTheCodeWasSentAgain() {
        String flow = atTheCode();
        handInCode(browser, flow, "111111");

        Answer resent = shown(browser, press(browser, flow + "/otp/resend"));

        assertThat(resent.status()).isEqualTo(200);
        assertThat(resent.page().select(".error-summary")).isEmpty();
        assertThat(resent.text()).contains("Mã đã được gửi lại");
    }

    @Test
    void failureThatNobodySawIsNotToldOnceThePasswordWasRight() {
        String flow = begin(browser);
        Citizen citizen = citizens.withPhone();
        handIn(browser, flow, citizen.citizenId(), "Wrong@2026");
        handIn(browser, flow, citizen);
        IntStream.range(0, 5).forEach(_ -> handInCode(browser, flow, "111111"));

        Answer password = browser.get(flow);
        assertThat(password.status()).isEqualTo(200);
        assertThat(password.page().select(".error-summary")).isEmpty();
        assertThat(password.text()).contains("Mã OTP đã nhập sai quá nhiều lần");

        handIn(browser, flow, citizen);
        assertThat(browser.get(flow + "/otp").status()).isEqualTo(200);
    }

    @Test
    void failureThatFillsAPageIsTheSameWhenItIsReloadedAndBackLeadsToTheForm() {
        String flow = begin(browser);

        Answer answer = handIn(browser, flow, citizens.locked());
        Answer problem = shown(browser, answer);

        assertThat(problem.text()).contains("Tài khoản đang bị khóa");
        assertThat(reference(shown(browser, answer))).isEqualTo(reference(problem));
        assertThat(browser.get(flow).page().select("#password")).hasSize(1);
    }

    @Test
    void flowWithoutAProblemLeadsToItsPage() {
        String flow = begin(browser);

        assertThat(path(browser.get(flow + "/problem"))).isEqualTo(flow);
    }

    @Test
    void whatIsToldInOneFlowIsNotToldInAnother() {
        String other = begin(browser);
        handIn(browser, begin(browser), "1", "x");

        assertThat(browser.get(other).page().select(".error-summary")).isEmpty();
    }

    @Test
    void whatAFailedFormLeftIsShownToNoOtherBrowser() {
        String flow = begin(browser);
        handIn(browser, flow, "1", "x");
        TestBrowser other = browser();
        begin(other);

        assertThat(other.get(flow).status()).isEqualTo(403);
        assertThat(browser.get(flow).text()).contains("quý vị đã nhập 1");
    }

    @Test
    void oneOfEightRacingPagesTells() {
        String flow = begin(browser);
        handIn(browser, flow, "1", "x");

        assertThat(race(8, () -> browser.get(flow).status()))
                .filteredOn(status -> status == 422)
                .hasSize(1);
    }

    @Test
    @DisplayName("DATA-1: an ID number that waits for the next page is unreadable, a password is not kept at all")
    void whatWaitsIsUnreadable() {
        String flow = begin(browser);
        handIn(browser, flow, "099089010001", "Wrong@2026");

        String kept = redis.value(String.class).get(key(flow, "password"));
        assertThat(kept).doesNotContain("099089010001").doesNotContain("không");
        assertThat(cipher.decrypt(kept, "handover:password:" + flow.substring("/sign-in/".length())))
                .contains("099089010001")
                .doesNotContain("Wrong@2026");
        assertThat(redis.key().pttl(key(flow, "password"))).isBetween(1L, 600_000L);
    }

    @Test
    void noFormIsAnsweredWithAPageWhileOtpServiceIsAway() {
        String flow = atTheCode();
        otp.away(true);

        assertThat(List.of(
                        handInCode(browser, flow, OtpServiceStub.CODE).status(),
                        handInCode(browser, flow, "").status(),
                        browser.post(flow + "/otp/resend", Map.of()).status()))
                .containsOnly(303);
        assertThat(browser.get(flow + "/otp").status()).isEqualTo(503);
    }

    private static String key(String flow, String page) {
        return "auth:{" + flow.substring("/sign-in/".length()) + "}:handover:" + page;
    }

    private static String reference(Answer answer) {
        return answer.page().select(".reference code").text();
    }

    private String atTheCode() {
        String flow = begin(browser);
        handIn(browser, flow, citizens.withPhone());
        return flow;
    }
}
