package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.testing.RelyingParty;

/** The way through the pages, from the client's request to the code at the client. */
@QuarkusTest
class SignInQuarkusTest extends SignInScenario {

    @Inject
    FlowStore flows;

    private final TestBrowser browser = browser();

    @Test
    void passwordAndCodeLeadToTokensOfLevelTwo() throws Exception {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);

        Answer page = browser.get(flow);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).isEqualTo("Đăng nhập VNeID");
        Answer accepted = handIn(browser, flow, citizen);
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(path(accepted)).isEqualTo(flow + "/otp");
        assertThat(browser.get(flow + "/otp").text())
                .contains("Xác thực OTP")
                .contains("Vui lòng nhập mã OTP vừa gửi tới số điện thoại 098****229")
                .containsPattern("Mã sẽ hết hạn 0[23]:[0-5][0-9]");
        Answer done = handInCode(browser, flow, "246 810");

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.location()).startsWith("https://phone.example/callback?");
        assertThat(parameter(done, "state")).isEqualTo(client.state.getValue());
        var claims = RelyingParty.tokens(client.redeem(parameter(done, "code")))
                .getIDToken()
                .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("amr")).containsExactly("pwd", "sms", "mfa");
        assertThat(claims.getStringClaim("acr")).isEqualTo("urn:cuaso:acr:2");
        assertThat(browser.cookies()).containsKeys("__Host-id-session", "__Host-id-known", "__Host-id-browser");
    }

    @Test
    @DisplayName("OTP-3: a code is asked for this flow and this purpose alone, with a service token")
    void challengeIsBoundToTheFlow() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        handIn(browser, flow, citizen);
        handInCode(browser, flow, "111111");

        String transaction = flow.substring("/sign-in/".length());
        assertThat(otp.calls("POST", "/challenges(/[^/]+/verifications)?"))
                .hasSize(2)
                .allSatisfy(call -> {
                    assertThat(call.body().path("transaction").asText()).isEqualTo(transaction);
                    assertThat(call.body().path("purpose").asText()).isEqualTo("sign-in");
                    assertThat(call.authorization()).startsWith("Bearer ey");
                });
        assertThat(otp.calls("POST", "/challenges")
                        .getFirst()
                        .body()
                        .path("phone")
                        .asText())
                .isEqualTo("+84981234229");
    }

    @Test
    @DisplayName("OTP-3: of eight racing requests with the right code one signs in")
    void oneOfEightRacingCodesSignsIn() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        handIn(browser, flow, citizen);

        List<Answer> answers = race(8, () -> handInCode(copyOf(browser), flow, OtpServiceStub.CODE));

        assertThat(answers)
                .filteredOn(answer -> answer.location().contains("code="))
                .hasSize(1);
        assertThat(answers).allMatch(answer -> answer.status() < 500);
    }

    @Test
    @DisplayName("OTP-10: the phone is nowhere to be seen before the password is right")
    void phoneIsHiddenBeforeThePassword() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);

        Answer wrong = shown(browser, handIn(browser, flow, citizen.citizenId(), "Wrong@2026"));
        Answer codePage = browser.get(flow + "/otp");

        assertThat(wrong.body()).doesNotContain("229");
        assertThat(path(codePage)).isEqualTo(flow);
    }

    @Test
    @DisplayName("OTP-5: reloading the page of the code, or pressing back, sends nothing")
    void reloadSendsNothing() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        handIn(browser, flow, citizen);

        browser.get(flow + "/otp");
        browser.get(flow + "/otp");
        assertThat(path(browser.get(flow))).isEqualTo(flow + "/otp");
        assertThat(path(handIn(browser, flow, citizen))).isEqualTo(flow + "/otp");

        assertThat(otp.messages()).isEqualTo(1);
    }

    @Test
    void cancellingTellsTheClientAndEndsTheCode() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        handIn(browser, flow, citizen);

        Answer cancelled = press(browser, flow + "/cancel");

        assertThat(parameter(cancelled, "error")).isEqualTo("access_denied");
        assertThat(parameter(cancelled, "state")).isEqualTo(client.state.getValue());
        assertThat(otp.calls("DELETE", "/challenges/.*")).hasSize(1);
        assertThat(browser.get(flow).text()).contains("Lần đăng nhập này đã được huỷ");
        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).status()).isEqualTo(409);
    }

    @Test
    void formPostEndsWithAPageThatPostsTheCode() throws Exception {
        Citizen citizen = citizens.withPhone();
        String flow = path(browser.get(authorization(client) + "&response_mode=form_post&ui_locales=en"));
        handIn(browser, flow, citizen);

        Answer done = handInCode(browser, flow, OtpServiceStub.CODE);

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.page().select("form").attr("action")).isEqualTo("https://phone.example/callback");
        assertThat(done.headers().get("Content-Security-Policy")).contains("form-action 'self' https://phone.example;");
        assertThat(browser.cookies()).containsKeys("__Host-id-session", "__Host-id-known");
        RelyingParty.tokens(client.redeem(done.page().select("[name=code]").val()));
        assertThat(browser.get(flow).status()).isEqualTo(409);
    }

    @Test
    void idNumberThatTheClientHintsAtIsFilledIn() {
        String citizenId = Citizens.unusedCitizenId();
        String hinted = path(browser.get(authorization(client) + "&login_hint=" + citizenId));
        String useless = path(browser.get(authorization(client) + "&login_hint=nguoi@vi-du.example"));

        assertThat(browser.get(hinted).page().select("#citizen-id").val()).isEqualTo(citizenId);
        assertThat(browser.get(useless).page().select("#citizen-id").val()).isEmpty();
    }

    @Test
    void accountLockedAfterThePasswordDoesNotSignIn() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        handIn(browser, flow, citizen);
        citizens.lock(citizen);

        Answer answer = shown(browser, handInCode(browser, flow, OtpServiceStub.CODE));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Tài khoản đang bị khóa").contains("Mã tham chiếu:");
        assertThat(browser.cookies()).doesNotContainKey("__Host-id-session");
    }

    @Test
    void faultAfterTheRightCodeIsMendedByLoadingThePageAgain() {
        Citizen citizen = citizens.withPhone();
        for (String page : List.of("", "/otp", "/password")) {
            String flow = begin(browser);
            leaveWithoutAnAnswer(flow, citizen);

            assertThat(browser().get(flow + page).status()).isEqualTo(400);
            Answer done = browser.get(flow + page);
            if (path(done).equals(flow)) {
                done = browser.get(flow);
            }

            assertThat(done.location()).contains("code=");
            assertThat(browser.get(flow + "/otp").text()).contains("Lần đăng nhập này đã xong");
            browser.cookies().remove("__Host-id-session");
        }
    }

    @Test
    void faultAfterTheRightCodeIsMendedBySendingTheFormAgain() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        leaveWithoutAnAnswer(flow, citizen);

        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");
        assertThat(browser.cookies()).containsKeys("__Host-id-session", "__Host-id-known");
    }

    /** As it is when a store goes away between the right code and the answer. */
    private void leaveWithoutAnAnswer(String flow, Citizen citizen) {
        FlowId id = FlowId.parse(flow.substring("/sign-in/".length())).orElseThrow();
        StoredFlow<SignInFlow> stored =
                flows.find(id).await().atMost(Duration.ofSeconds(10)).orElseThrow();
        SignInFlow.Authenticated proven = new SignInFlow.Authenticated(
                stored.context(), Proof.passwordAndSms(citizen.account(), Instant.now(), "urn:cuaso:acr:2"));
        assertThat(flows.replace(stored, proven).await().atMost(Duration.ofSeconds(10)))
                .isPresent();
    }

    @Test
    void pagesSpeakTheLanguageThatIsChosen() {
        String flow = begin(browser.speaking("en-GB"));

        assertThat(browser.get(flow).page().select("html").attr("lang")).isEqualTo("en");
        Answer vietnamese = browser.get(flow + "?lang=vi");
        assertThat(vietnamese.page().select("html").attr("lang")).isEqualTo("vi");
        assertThat(browser.cookies()).containsEntry("__Host-lang", "vi");
        assertThat(shown(browser, handIn(browser, flow, "1", "x")).text()).contains("quý vị đã nhập 1");
        browser.get(flow + "?lang=en");
        assertThat(shown(browser, handIn(browser, flow, "1", "x")).text()).contains("you entered 1");
    }

    @Test
    @DisplayName("OP-7: another citizen's session on the same computer ends with the next sign-in")
    void anotherCitizensSessionOnTheSameComputerEnds() {
        assertThat(isAskedToSignIn(sessionBefore(citizens.withPhone(), citizens.withPhone())))
                .isTrue();
    }

    @Test
    @DisplayName("OP-7: a citizen's own earlier session ends with their next sign-in")
    void ownEarlierSessionEnds() {
        Citizen citizen = citizens.withPhone();

        assertThat(isAskedToSignIn(sessionBefore(citizen, citizen))).isTrue();
    }

    @Test
    void sessionOfAnAccountThatWasLockedIsNotUsed() {
        Citizen citizen = citizens.withPhone();
        signIn(browser, begin(browser), citizen);
        assertThat(isAskedToSignIn(browser)).isFalse();

        citizens.lock(citizen);

        assertThat(isAskedToSignIn(browser)).isTrue();
    }

    /** Two sign-ins in one browser; a browser that still holds the session of the first. */
    private TestBrowser sessionBefore(Citizen first, Citizen second) {
        signIn(browser, begin(browser), first);
        String session = browser.cookies().remove("__Host-id-session");
        String flow = begin(browser);
        browser.cookies().put("__Host-id-session", session);
        assertThat(isAskedToSignIn(browser)).isFalse();
        signIn(browser, flow, second);

        TestBrowser earlier = copyOf(browser);
        earlier.cookies().put("__Host-id-session", session);
        return earlier;
    }

    private boolean isAskedToSignIn(TestBrowser visitor) {
        return !begin(visitor, RelyingParty.portal()).equals("/sign-in/callback");
    }

    static String parameter(Answer answer, String name) {
        return URLUtils.parseParameters(URI.create(answer.location()).getRawQuery())
                .getOrDefault(name, List.of(""))
                .getFirst();
    }

    static TestBrowser copyOf(TestBrowser browser) {
        TestBrowser copy = browser();
        copy.cookies().putAll(Map.copyOf(browser.cookies()));
        return copy;
    }
}
