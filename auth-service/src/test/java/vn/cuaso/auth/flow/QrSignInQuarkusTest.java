package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.copyOf;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.EnrolledPhones.Phone;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.testing.IdentityTopic;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.events.IdentityEvent.DeviceEnrolled;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;
import vn.cuaso.events.IdentityEvent.SignedIn;
import vn.cuaso.events.SignInWay;

/** The browser comes for what its phone said. */
@QuarkusTest
class QrSignInQuarkusTest extends QrScenario {

    @Inject
    SubjectIdentifiers subjects;

    private final TestBrowser browser = browser();
    private Citizen citizen;
    private Phone phone;
    private String flow;

    @BeforeEach
    void beginWithAPhone() {
        citizen = citizens.withPhone();
        phone = phones.of(citizen.account());
        flow = begin(browser);
    }

    @Test
    @DisplayName("QR-4: the approval signs in the browser of the flow, at level 2, by key and passcode")
    void approvalLeadsToTokensOfLevelTwo() throws Exception {
        Answer done = complete(browser, flow, approved(browser, flow, phone));

        assertThat(done.status()).isEqualTo(303);
        assertThat(parameter(done, "state")).isEqualTo(client.state.getValue());
        var claims = RelyingParty.tokens(client.redeem(parameter(done, "code")))
                .getIDToken()
                .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("amr")).containsExactly("swk", "pin");
        assertThat(claims.getStringClaim("acr")).isEqualTo("urn:cuaso:acr:2");
        assertThat(browser.cookies()).containsKey("__Host-id-session");
        assertThat(browser.get(flow).text()).contains("Lần đăng nhập này đã xong");
    }

    @Test
    @DisplayName("OTP-8: a browser that a phone signed in is no known browser, and keeps what it knew")
    void phoneMakesNoKnownBrowser() {
        complete(browser, flow, approved(browser, flow, phone));
        assertThat(browser.cookies()).doesNotContainKey("__Host-id-known");

        browser.cookies().remove("__Host-id-session");
        signIn(browser, begin(browser), citizen);
        String known = browser.cookies().get("__Host-id-known");
        browser.cookies().remove("__Host-id-session");
        String next = begin(browser);
        complete(browser, next, approved(browser, next, phone));

        assertThat(known).isNotNull();
        assertThat(browser.cookies()).containsEntry("__Host-id-known", known);
    }

    @Test
    @DisplayName("QR-4: another browser gets nothing, whatever it knows")
    void anotherBrowserGetsNothing() {
        String session = approved(browser, flow, phone);
        TestBrowser other = browser();
        String otherFlow = begin(other);

        assertThat(complete(other, flow, session).status()).isEqualTo(403);
        assertThat(complete(other, otherFlow, session).text()).contains("Không tìm thấy lần quét này");
        assertThat(complete(browser(), flow, session).status()).isEqualTo(403);
        assertThat(qr.calls("POST", "/sessions/.*/result")).isEmpty();
        assertThat(complete(browser, flow, session).location()).contains("code=");
    }

    @Test
    @DisplayName("QR-10: of eight racing completions one gets a code")
    void oneOfEightRacingCompletionsGetsACode() {
        String session = approved(browser, flow, phone);

        assertOneCode(race(8, () -> complete(copyOf(browser), flow, session)));
    }

    @Test
    @DisplayName("QR-10: of eight racing completions one gets a code, also when qr-session-service answers all of them")
    void oneOfEightRacingCompletionsGetsACodeFromALiar() {
        String session = approved(browser, flow, phone);
        qr.lie();

        assertOneCode(race(8, () -> complete(copyOf(browser), flow, session)));
    }

    @Test
    @DisplayName("QR-6: an approval of an earlier sign-in is worth nothing in the next")
    void replayIsRefused() {
        String session = approved(browser, flow, phone);
        String approval = approval(phone).sign();
        complete(browser, flow, session);
        String next = begin(browser, RelyingParty.phoneApp());
        String nextFlow = next.equals("/callback") ? anotherFlow() : next;
        String nextSession = approved(browser, nextFlow, phone);
        qr.approve(nextSession, approval);

        assertNotSignedIn(complete(browser, nextFlow, nextSession), "Xác nhận từ điện thoại không hợp lệ");
    }

    @Test
    @DisplayName("QR-6: a qr-session-service that makes approvals up signs nobody in")
    void forgedApprovalSignsNobodyIn() {
        Phone attacker = phones.of(citizens.withPhone().account());
        String session = pair(browser, flow);
        claim(session, phone, qr.latestSession().path("clientIp").asText());

        for (String forged : List.of(
                "nonsense",
                approval(attacker).sign(),
                approval(attacker)
                        .with("iss", phone.device())
                        .named(phone.device())
                        .sign(),
                approval(phone).with("context", digest("something else")).sign(),
                approval(phone).with("client", "portal").sign(),
                approval(phone).ofType("dpop+jwt").sign())) {
            qr.approve(session, forged);
            assertNotSignedIn(complete(browser, flow, session), "Xác nhận từ điện thoại không hợp lệ");
        }
    }

    @Test
    @DisplayName("QR-6: an approval of a pairing that nobody claimed here signs nobody in")
    void unclaimedPairingSignsNobodyIn() {
        String session = pair(browser, flow);
        qr.approve(session, approval(phone).sign());

        assertNotSignedIn(complete(browser, flow, session), "Xác nhận từ điện thoại không hợp lệ");
    }

    @ParameterizedTest
    @DisplayName("QR-9: each way in which a session ends has a page of its own")
    @CsvSource({
        "rejected, 403, Yêu cầu đăng nhập đã bị từ chối",
        "expired, 410, Lần quét này đã kết thúc",
        "cancelled, 410, Lần quét này đã kết thúc",
        "consumed, 409, Xác nhận này đã được dùng"
    })
    void endHasAPage(String state, int status, String title) {
        String session = approved(browser, flow, phone);
        qr.end(session, state);

        Answer answer = complete(browser, flow, session);

        assertThat(answer.status()).isEqualTo(status);
        assertNotSignedIn(answer, title);
        assertThat(answer.page().select("a.button").attr("href")).isEqualTo(flow);
    }

    @Test
    @DisplayName("QR-13: a refusal on the phone is announced once, as a failed sign-in by QR")
    void rejectionIsAnnouncedOnce() {
        String session = approved(browser, flow, phone);
        qr.end(session, "rejected");
        complete(browser, flow, session);
        complete(browser, flow, session);

        complete(browser, flow, approved(browser, flow, phone));

        assertThat(IdentityTopic.await(subjects.pseudonym(citizen.account(), "events"), 3))
                .satisfiesExactly(
                        enrolled -> assertThat(enrolled).isInstanceOf(DeviceEnrolled.class),
                        rejected -> assertThat(rejected).isInstanceOfSatisfying(SignInFailed.class, failed -> {
                            assertThat(failed.way()).isEqualTo(SignInWay.QR);
                            assertThat(failed.reason()).isEqualTo(FailureReason.CANCELLED);
                        }),
                        signedIn -> assertThat(signedIn).isInstanceOf(SignedIn.class));
    }

    @Test
    void withoutAnApprovalTheCitizenCanTryAgain() {
        String session = pair(browser, flow);
        claim(session, phone, qr.latestSession().path("clientIp").asText());

        Answer early = complete(browser, flow, session);
        qr.approve(session, approval(phone).sign());

        assertNotSignedIn(early, "Chưa có xác nhận trên điện thoại");
        String again = early.page().select("form[method=post]").attr("action");
        assertThat(press(browser, again).location()).contains("code=");
    }

    @Test
    void withQrSessionServiceAwayTheCitizenCanTryAgain() {
        String session = approved(browser, flow, phone);
        qr.away(true);

        Answer away = complete(browser, flow, session);
        qr.away(false);

        assertThat(away.status()).isEqualTo(503);
        assertNotSignedIn(away, "Đăng nhập bằng điện thoại đang tạm gián đoạn");
        assertThat(complete(browser, flow, session).location()).contains("code=");
    }

    @Test
    @DisplayName("QR-6: a device that ended since the approval signs nobody in")
    void endedDeviceSignsNobodyIn() {
        String session = approved(browser, flow, phone);
        phones.end(phone);

        assertNotSignedIn(complete(browser, flow, session), "Điện thoại không còn được đăng ký");
    }

    @Test
    @DisplayName("QR-13: a browser that is held back until after the alarm is not signed in")
    void alarmStopsAnApprovalThatWaits() {
        String session = approved(browser, flow, phone);
        phones.alarm(phone);

        assertNotSignedIn(complete(browser, flow, session), "Xác nhận từ điện thoại không hợp lệ");

        String next = approved(browser, flow, phone);
        assertThat(complete(browser, flow, next).location()).contains("code=");
    }

    @Test
    @DisplayName("QR-12: the setting is asked once more when the browser comes")
    void switchedOffMeanwhile() {
        String session = approved(browser, flow, phone);
        phones.allowWebSignIn(citizen.account(), false);

        assertNotSignedIn(complete(browser, flow, session), "Tài khoản không được đăng nhập bằng cách này");
    }

    @Test
    void accountLockedSinceTheApprovalIsNotSignedIn() {
        String session = approved(browser, flow, phone);
        citizens.lock(citizen);

        assertNotSignedIn(complete(browser, flow, session), "Điện thoại không còn được đăng ký");
    }

    @Test
    void afterThePasswordInAnotherTabThePhoneIsNotAsked() {
        String session = approved(browser, flow, phone);
        handIn(browser, flow, citizens.withPhone());

        assertThat(path(complete(browser, flow, session))).isEqualTo(flow);
        assertThat(qr.calls("POST", "/sessions/.*/result")).isEmpty();
    }

    /** Single sign-on would spare it. */
    private String anotherFlow() {
        browser.cookies().remove("__Host-id-session");
        return begin(browser, RelyingParty.phoneApp());
    }

    private static void assertOneCode(List<Answer> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer.location().contains("code="))
                .hasSize(1);
        assertThat(answers).allMatch(answer -> answer.status() < 500);
    }
}
