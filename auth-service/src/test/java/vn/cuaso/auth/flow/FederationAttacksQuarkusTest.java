package vn.cuaso.auth.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.UpstreamProviders.FORGED;
import static vn.cuaso.auth.flow.UpstreamProviders.NATIONAL;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;

/** What must not sign anybody in, and what the citizen reads then. */
@QuarkusTest
class FederationAttacksQuarkusTest extends FederationScenario {

    private static final String NOT_CONFIRMED = "Không xác nhận được kết quả đăng nhập";

    private final String subject = newSubject();

    @Test
    void answerThatAnotherBrowserBringsSignsNobodyIn() {
        TestBrowser attacker = browser();
        String answer = returnAddress(leave(attacker, begin(attacker), NATIONAL));
        begin(browser);

        Answer victim = browser.get(answer);

        assertThat(victim.status()).isEqualTo(400);
        assertThat(victim.text())
                .contains("Lần đăng nhập này không còn hiệu lực")
                .contains("Mã tham chiếu");
        assertThat(victim.location()).isEmpty();
        assertThat(browser.cookies()).doesNotContainKey("__Host-id-session");
    }

    @Test
    void pendingSignInOfAnotherBrowserDoesNotOpenItsFlow() {
        TestBrowser attacker = browser();
        String answer = returnAddress(leave(attacker, begin(attacker), NATIONAL));
        begin(browser);
        attacker.cookies().forEach((name, value) -> {
            if (name.startsWith("__Host-id-federation")) {
                browser.cookies().put(name, value);
            }
        });

        assertThat(browser.get(answer).status()).isEqualTo(403);
        assertThat(otp.messages()).isZero();
    }

    @Test
    void startOfAnotherBrowsersFlowIsRefused() {
        TestBrowser attacker = browser();
        String flow = begin(attacker);
        begin(browser);

        Answer refused = browser.get(start(flow, NATIONAL));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.location()).isEmpty();
    }

    @Test
    void answerIsGoodOnce() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        String answer = returnAddress(leave(browser, flow, NATIONAL), NATIONAL, verified(citizen, subject));
        assertThat(path(browser.get(answer))).isEqualTo(flow + "/otp");

        assertThat(browser.get(answer).status()).isEqualTo(400);
        assertThat(otp.messages()).isEqualTo(1);
    }

    @Test
    void codeOfAnEarlierSignInIsRefused() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        String spent = returnAddress(leave(browser, flow, NATIONAL), NATIONAL, verified(citizen, subject));
        browser.get(spent);
        String code = query(URI.create(spent).getRawQuery()).get("code");
        String second = begin(browser);
        URI leaving = leave(browser, second, NATIONAL);

        Answer replayed = browser.get("/federation/quocgia/callback?code=" + code + "&state=" + state(leaving));

        assertThat(replayed.status()).isEqualTo(403);
        assertThat(replayed.text()).contains(NOT_CONFIRMED);
    }

    @Test
    void answerOfAnotherProviderIsRefused() {
        String answer = returnAddress(leave(browser, begin(browser), NATIONAL));

        Answer mixedUp = browser.get(answer + "&iss=https%3A%2F%2Fevil.example");

        assertThat(mixedUp.status()).isEqualTo(403);
        assertThat(mixedUp.text()).contains(NOT_CONFIRMED);
        assertThat(otp.messages()).isZero();
    }

    @Test
    void stateOfOneProviderIsNoneOfAnother() {
        URI leaving = leave(browser, begin(browser), NATIONAL);

        Answer answer = browser.get("/federation/khac/callback?code=x&state=" + state(leaving));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Lần đăng nhập này không còn hiệu lực");
    }

    @ParameterizedTest
    @CsvSource({"nonce, somebody-elses", "aud, another-client", "iss, https://evil.example"})
    void tokenOfAnotherSignInClientOrIssuerIsRefused(String claim, String value) {
        Map<String, Object> claims = new HashMap<>(verified(citizens.withPhone(), subject));
        claims.put(claim, value);

        Answer refused = signInUpstream(browser, begin(browser), NATIONAL, claims);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains(NOT_CONFIRMED).contains("Mã tham chiếu");
        assertThat(otp.messages()).isZero();
    }

    @Test
    void tokenOfAnotherKeyIsRefused() {
        Answer refused = signInUpstream(browser, begin(browser), FORGED, verified(citizens.withPhone(), subject));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains(NOT_CONFIRMED);
        assertThat(otp.messages()).isZero();
    }

    @Test
    void expiredTokenIsTooLate() {
        Map<String, Object> claims = new HashMap<>(verified(citizens.withPhone(), subject));
        claims.put("test.expiry", -60L);

        Answer late = signInUpstream(browser, begin(browser), NATIONAL, claims);

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text()).contains("Kết quả đăng nhập đã quá hạn");
        assertThat(otp.messages()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, 403, Quý vị đã dừng đăng nhập",
        "login_required, 403, Cần đăng nhập lại ở hệ thống kia",
        "temporarily_unavailable, 503, Hệ thống kia đang không trả lời",
        "<script>, 502, Hệ thống kia chưa cho đăng nhập"
    })
    void errorOfTheProviderLeadsToAPageAndTheOtherWays(String error, int status, String title) {
        String flow = begin(browser);
        URI leaving = leave(browser, flow, NATIONAL);

        Answer answer = browser.get(
                "/federation/quocgia/callback?error=" + URLEncoder.encode(error, UTF_8) + "&state=" + state(leaving));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains(title).contains("Mã tham chiếu").doesNotContain("<script>");
        assertThat(answer.page().select("a[href=" + flow + "]")).hasSize(1);
        assertThat(browser.get(flow).status()).isEqualTo(200);
    }
}
