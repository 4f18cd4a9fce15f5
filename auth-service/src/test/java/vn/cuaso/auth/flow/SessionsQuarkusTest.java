package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;

import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.auth.testing.RelyingParty;

/** A citizen sees where they are signed in and which phones they have, and ends it. */
@QuarkusTest
class SessionsQuarkusTest extends SignInScenario {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final UserAgent CHROME = new UserAgent(Optional.of("Chrome"), Optional.of("Android"));

    @Inject
    SsoSessions sessions;

    @Inject
    Phones phones;

    private final TestBrowser browser = browser().withFormHeader("User-Agent", FIREFOX);
    private Citizen citizen;
    private StartedSession present;

    @BeforeEach
    void signIn() {
        citizen = citizens.withPhone();
        present = start(citizen.account());
        browser.cookies().put(SessionCookie.NAME, present.secret());
    }

    @Test
    @DisplayName(
            "DATA-4: a citizen sees every session with its browser, way and times, the present one marked and ahead")
    void everySessionIsSeen() {
        TestBrowser elsewhere = browser().withFormHeader("User-Agent", FIREFOX);
        signIn(elsewhere, begin(elsewhere), citizen);
        start(citizens.withPhone().account());

        Answer page = browser.get("/sessions");

        assertThat(page.page().select("h1").text()).isEqualTo("Phiên đăng nhập và thiết bị");
        assertThat(page.page().select("h3").eachText())
                .containsExactly("Chrome trên Android Phiên này", "Firefox trên Windows");
        assertThat(page.text())
                .contains(
                        "Đăng nhập bằng ứng dụng định danh trên điện thoại",
                        "Đăng nhập bằng mật khẩu và mã OTP",
                        "Bắt đầu lúc",
                        "Dùng lần cuối lúc",
                        "Chưa có điện thoại nào.");
        assertThat(browser.speaking("en").get("/sessions").text())
                .contains("Sign-ins and devices", "Firefox on Windows", "Begun at");
    }

    @Test
    @DisplayName("DATA-4: a session that the citizen ended opens nothing, and its refresh token is refused")
    void endedSessionOpensNothing() throws Exception {
        TestBrowser elsewhere = browser();
        Answer done = signIn(elsewhere, begin(elsewhere), citizen);
        OIDCTokens tokens = RelyingParty.tokens(client.redeem(parameter(done, "code")));
        String listed = browser.get("/sessions")
                .page()
                .select("input[name=session]")
                .eachAttr("value")
                .get(1);

        Answer ended = end(listed);

        assertThat(ended.location()).isEqualTo(RelyingParty.ISSUER + "/sessions?done=session");
        assertThat(browser.get(ended.location()).text())
                .contains("Phiên đã kết thúc.")
                .doesNotContain("Kết thúc mọi phiên khác");
        assertThat(client.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
        assertThat(elsewhere.get("/sessions").text()).contains("Quý vị chưa đăng nhập");
        assertThat(isUsable(present)).isTrue();
    }

    @Test
    @DisplayName("DATA-4: another citizen's session stays, and is answered like one that has ended or never was")
    void foreignSessionStays() {
        StartedSession foreign = start(citizens.withPhone().account());
        StartedSession own = start(citizen.account());
        Answer first = end(id(own));

        for (String session : List.of(id(own), id(foreign), "AAAAAAAAAAAAAAAAAAAAAA", "}:session", "")) {
            Answer answer = end(session);

            assertThat(answer.status()).isEqualTo(first.status());
            assertThat(answer.location()).isEqualTo(first.location());
        }

        assertThat(isUsable(foreign)).isTrue();
    }

    @Test
    @DisplayName("DATA-4: ending all others leaves the present session alone")
    void othersEnd() {
        StartedSession one = start(citizen.account());
        StartedSession two = start(citizen.account());
        StartedSession foreign = start(citizens.withPhone().account());

        Answer ended = browser.post("/sessions/end-others", Map.of());

        Answer page = browser.get(ended.location());
        assertThat(page.text()).contains("Mọi phiên khác đã kết thúc.");
        assertThat(page.page().select("h3")).hasSize(1);
        assertThat(List.of(one, two)).noneMatch(this::isUsable);
        assertThat(List.of(present, foreign)).allMatch(this::isUsable);
    }

    @Test
    @DisplayName("DATA-4: ending the present session signs the citizen out, cookie included")
    void endingThePresentSessionSignsOut() {
        Answer ended = end(id(present));

        assertThat(ended.location()).isEqualTo(RelyingParty.ISSUER + "/end-session");
        assertThat(browser.cookies()).doesNotContainKey(SessionCookie.NAME);
        assertThat(browser.get(ended.location()).text()).contains("đã thoát");
        assertThat(isUsable(present)).isFalse();
    }

    @Test
    @DisplayName("DATA-4: nothing is ended by a form of another site, nor by one without a session")
    void foreignFormEndsNothing() {
        Phone phone = phones.enrolled(citizen.account());
        StartedSession other = start(citizen.account());
        TestBrowser stranger = browser();
        TestBrowser lured = SignInQuarkusTest.copyOf(browser).withFormHeader("Sec-Fetch-Site", "cross-site");

        for (Form form : List.of(
                new Form("/sessions/end", Map.of("session", id(other))),
                new Form("/sessions/end-others", Map.of()),
                new Form("/sessions/remove-device", Map.of("device", phone.thumbprint())))) {
            assertThat(lured.post(form.path(), form.fields()).status()).isEqualTo(403);
            assertThat(stranger.post(form.path(), form.fields()).text()).contains("Quý vị chưa đăng nhập");
            assertThat(browser.get(form.path()).location()).isEqualTo(RelyingParty.ISSUER + "/sessions");
        }

        assertThat(isUsable(other)).isTrue();
        phone.passcode(Phone.PASSCODE).then().statusCode(200);
    }

    private record Form(String path, Map<String, String> fields) {}

    @Test
    @DisplayName("DATA-4: a citizen sees their phone and removes it, and nobody else's; it opens nothing then")
    void phoneIsSeenAndRemoved() {
        Phone phone = phones.enrolled(citizen.account());
        Phone foreign = phones.enrolled(citizens.withPhone().account());
        assertThat(browser.get("/sessions").page().select("h3").eachText()).contains(Phone.NAME);

        for (String device : List.of(phone.thumbprint(), foreign.thumbprint(), "no thumbprint")) {
            assertThat(browser.post("/sessions/remove-device", Map.of("device", device))
                            .location())
                    .isEqualTo(RelyingParty.ISSUER + "/sessions?done=device");
        }

        assertThat(browser.get("/sessions?done=device").text())
                .contains("Điện thoại đã được gỡ.", "Chưa có điện thoại nào.");
        assertThat(phone.passcode(Phone.PASSCODE).statusCode()).isEqualTo(400);
        foreign.passcode(Phone.PASSCODE).then().statusCode(200);
    }

    private Answer end(String session) {
        return browser.post("/sessions/end", Map.of("session", session));
    }

    private StartedSession start(AccountId account) {
        return await(sessions.start(account, "2", List.of("swk", "pin"), CHROME));
    }

    private boolean isUsable(StartedSession session) {
        return await(sessions.find(session.secret())).isPresent();
    }

    private static String id(StartedSession session) {
        return session.authentication().sessionId().orElseThrow();
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(30));
    }
}
