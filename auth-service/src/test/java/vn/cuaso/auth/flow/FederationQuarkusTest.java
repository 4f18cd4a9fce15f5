package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.UpstreamProviders.NATIONAL;
import static vn.cuaso.auth.flow.UpstreamProviders.UNVERIFIED;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.testing.IdentityTopic;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.SignInWay;

/** Signing in with an account of another provider. */
@QuarkusTest
class FederationQuarkusTest extends FederationScenario {

    private static final String QR_SESSION = "00000000000000000000000000";

    @Inject
    Phones phones;

    @Inject
    SubjectIdentifiers subjects;

    private final String subject = newSubject();

    @Test
    void firstSignInLinksTheAccountAfterItsOwnCodeAndTheSecondNeedsNone() throws Exception {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        Answer recognized = signInUpstream(browser, flow, NATIONAL, verified(citizen, subject));

        assertThat(recognized.status()).as(recognized.body()).isEqualTo(303);
        assertThat(path(recognized)).isEqualTo(flow + "/otp");
        assertThat(browser.get(flow + "/otp").text())
                .contains("Xác nhận liên kết tài khoản")
                .contains("Đây là lần đầu quý vị đăng nhập bằng Tài khoản Cổng DVC Quốc gia")
                .contains("098****229");

        JWTClaimsSet first = tokens(client, handInCode(browser, flow, OtpServiceStub.CODE));
        assertThat(first.getStringListClaim("amr")).containsExactly("fed", "sms");
        assertThat(first.getStringClaim("acr")).isEqualTo("urn:cuaso:acr:2");

        RelyingParty later = RelyingParty.phoneApp();
        TestBrowser elsewhere = browser();
        String second = begin(elsewhere, later);
        Answer known = signInUpstream(elsewhere, second, NATIONAL, verified(citizen, subject));
        // By a page: the provider's form-action may name our origin alone.
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.headers())
                .doesNotContainKey("Location")
                .containsEntry("Refresh", "0; url=" + known.location());
        JWTClaimsSet again = tokens(later, known);
        assertThat(again.getSubject()).isEqualTo(first.getSubject());
        assertThat(again.getStringListClaim("amr")).containsExactly("fed");
        assertThat(otp.messages()).isEqualTo(1);
        assertThat(otp.purposes()).containsExactly("identity-link");
    }

    @Test
    @DisplayName("OP-3: whoever has another subject at the provider is somebody else, with the same ID number too")
    void anotherSubjectIsNotTheLinkedIdentity() {
        Citizen citizen = citizens.withPhone();
        link(citizen, subject);

        Answer answer = signInUpstream(browser, begin(browser), NATIONAL, verified(citizen, newSubject()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Tài khoản đã có liên kết khác").contains("Mã tham chiếu");
        assertThat(otp.messages()).isEqualTo(1);
    }

    @Test
    void subjectThatAssertsAnotherIdNumberThanItsAccountsIsRefused() {
        link(citizens.withPhone(), subject);

        Answer answer = signInUpstream(browser, begin(browser), NATIONAL, verified(citizens.withPhone(), subject));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Không xác nhận được kết quả đăng nhập");
    }

    @Test
    void wrongCodeLinksNothing() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        signInUpstream(browser, flow, NATIONAL, verified(citizen, subject));

        assertThat(shown(browser, handInCode(browser, flow, "111111")).status()).isEqualTo(422);

        TestBrowser elsewhere = browser();
        String second = begin(elsewhere);
        assertThat(path(signInUpstream(elsewhere, second, NATIONAL, verified(citizen, subject))))
                .isEqualTo(second + "/otp");
    }

    @Test
    void providerThatVerifiesNoIdNumbersLinksNothing() {
        Citizen citizen = citizens.withPhone();

        Answer answer = signInUpstream(browser, begin(browser), UNVERIFIED, verified(citizen, subject));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text())
                .contains("Tài khoản khác Hệ thống này chưa xác nhận số định danh cá nhân của quý vị")
                .contains("Vui lòng đăng nhập bằng số định danh cá nhân và mật khẩu");
        assertThat(answer.page().select("a[href^=/sign-in/]")).isNotEmpty();
        assertThat(otp.messages()).isZero();
    }

    @Test
    void citizenWithoutAnAccountIsToldTheWayOn() {
        Answer answer = signInUpstream(
                browser, begin(browser), NATIONAL, Map.of("sub", subject, "citizen_id", Citizens.unusedCitizenId()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Chưa có tài khoản định danh").contains("cơ quan công an cấp xã");
    }

    @Test
    void lockedAccountIsRefusedBeforeAndAfterTheLink() {
        Citizen locked = citizens.locked();
        Citizen lockedLater = citizens.withPhone();
        String linked = newSubject();
        link(lockedLater, linked);
        citizens.lock(lockedLater);

        Answer before = signInUpstream(browser, begin(browser), NATIONAL, verified(locked, subject));
        Answer after = signInUpstream(browser, begin(browser), NATIONAL, verified(lockedLater, linked));

        assertThat(before.status()).isEqualTo(403);
        assertThat(before.text()).contains("Tài khoản đang bị khóa").doesNotContain("Mật khẩu đúng");
        assertThat(after.status()).isEqualTo(403);
        assertThat(after.text()).contains("Tài khoản đang bị khóa");
    }

    @Test
    void accountWithoutAPhoneCannotConfirmTheFirstLink() {
        Answer answer = signInUpstream(browser, begin(browser), NATIONAL, verified(citizens.withoutPhone(), subject));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Tài khoản chưa có số điện thoại");
    }

    @Test
    void levelThatIsNotMappedIsTheLowest() throws Exception {
        Citizen citizen = citizens.withPhone();
        link(citizen, subject);

        Map<String, Object> claims =
                Map.of("sub", subject, "citizen_id", citizen.citizenId(), "acr", "urn:cuaso:acr:4");
        JWTClaimsSet token = tokens(client, signInUpstream(browser, begin(browser), NATIONAL, claims));

        assertThat(token.getStringClaim("acr")).isEqualTo("urn:cuaso:acr:1");
    }

    @Test
    void levelThatTheClientAsksForIsAskedForThereAndHeldAgainstTheAnswer() {
        Citizen citizen = citizens.withPhone();
        URI request = client.authenticationRequest()
                .acrValues(List.of(new ACR("urn:cuaso:acr:2")))
                .build()
                .toURI();
        String flow = path(browser.get(request.getRawPath() + '?' + request.getRawQuery()));

        URI leaving = leave(browser, flow, NATIONAL);
        Map<String, Object> low = Map.of("sub", subject, "citizen_id", citizen.citizenId(), "acr", "muc-do-1");
        Answer answer = browser.get(returnAddress(leaving, NATIONAL, low));

        assertThat(query(leaving.getRawQuery())).containsEntry("acr_values", UpstreamProviders.HIGH_UPSTREAM);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("Cần cách đăng nhập bảo đảm hơn");
        assertThat(otp.messages()).isZero();
    }

    @Test
    void hintOfTheClientLeadsStraightToTheProvider() {
        URI request = client.authenticationRequest()
                .customParameter("idp_hint", NATIONAL)
                .build()
                .toURI();

        Answer begun = browser.get(request.getRawPath() + '?' + request.getRawQuery());

        assertThat(path(begun)).startsWith("/federation/quocgia/start/");
        URI leaving = URI.create(browser.get(path(begun)).location());
        assertThat(query(leaving.getRawQuery()))
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("prompt", "login")
                .containsEntry("ui_locales", "vi")
                .containsEntry("redirect_uri", "http://id.localhost:8080/federation/quocgia/callback")
                .containsKeys("nonce", "state");
    }

    @Test
    @DisplayName("OP-7: the provider's session is none of ours, and its tokens reach no browser")
    void nothingOfTheProvidersSessionIsLeft() {
        Citizen citizen = citizens.withPhone();
        link(citizen, subject);
        TestBrowser elsewhere = browser();

        Answer done = signInUpstream(elsewhere, begin(elsewhere), NATIONAL, verified(citizen, subject));

        assertThat(done.location()).startsWith("https://phone.example/callback?");
        assertThat(elsewhere.cookies().keySet())
                .contains("__Host-id-session")
                .allMatch(name -> name.startsWith("__Host-id-"))
                .noneMatch(name -> name.startsWith("__Host-id-federation"));
    }

    @Test
    @DisplayName("OTP-8: a browser in which another provider signed the citizen in is not known for their password")
    void browserIsNotKnown() {
        Citizen citizen = citizens.withPhone();
        String flow = begin(browser);
        signInUpstream(browser, flow, NATIONAL, verified(citizen, subject));

        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");

        assertThat(browser.cookies()).doesNotContainKey("__Host-id-known");
    }

    @Test
    @DisplayName("QR-13: a link from before an alarm is good again only after the account's own code")
    void alarmMakesTheLinkAskForACodeAgain() {
        Citizen citizen = citizens.withPhone();
        link(citizen, subject);
        Phone app = phones.enrolled(citizen.account());
        app.call("POST", "/device/alarm", app.token(), Map.of("session", QR_SESSION))
                .then()
                .statusCode(200);

        String flow = begin(browser);
        assertThat(path(signInUpstream(browser, flow, NATIONAL, verified(citizen, subject))))
                .isEqualTo(flow + "/otp");
        assertThat(handInCode(browser, flow, OtpServiceStub.CODE).location()).contains("code=");

        TestBrowser elsewhere = browser();
        assertThat(signInUpstream(elsewhere, begin(elsewhere), NATIONAL, verified(citizen, subject))
                        .location())
                .contains("code=");
    }

    @Test
    @DisplayName("QR-13: an alarm while the link waits for its code stops the sign-in, and the link counts for nothing")
    void alarmBetweenTheProviderAndTheCode() {
        Citizen citizen = citizens.withPhone();
        Phone app = phones.enrolled(citizen.account());
        String token = app.token();
        String flow = begin(browser);
        signInUpstream(browser, flow, NATIONAL, verified(citizen, subject));
        app.call("POST", "/device/alarm", token, Map.of("session", QR_SESSION))
                .then()
                .statusCode(200);

        Answer stopped = shown(browser, handInCode(browser, flow, OtpServiceStub.CODE));

        assertThat(stopped.status()).isEqualTo(403);
        assertThat(stopped.text()).contains("Lần đăng nhập này đã bị dừng");
        String next = begin(browser);
        assertThat(path(signInUpstream(browser, next, NATIONAL, verified(citizen, subject))))
                .isEqualTo(next + "/otp");
    }

    @Test
    void clientThatWantsTheCitizenToSignInNowIsNotGivenAnEarlierSignIn() {
        Citizen citizen = citizens.withPhone();
        link(citizen, subject);
        String old = beginWithMaxAge();
        URI leaving = leave(browser, old, NATIONAL);

        Answer refused = browser.get(returnAddress(leaving, NATIONAL, signedInAt(citizen, Instant.EPOCH)));
        Answer unsaid = signInUpstream(browser, beginWithMaxAge(), NATIONAL, verified(citizen, subject));
        Answer fresh = signInUpstream(browser, beginWithMaxAge(), NATIONAL, signedInAt(citizen, Instant.now()));

        assertThat(query(leaving.getRawQuery())).containsEntry("max_age", "0").containsEntry("prompt", "login");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Cần đăng nhập lại ở hệ thống kia");
        assertThat(unsaid.status()).isEqualTo(403);
        assertThat(fresh.location()).contains("code=");
    }

    @Test
    void newLinkAndItsSignInAreAnnounced() {
        Citizen citizen = citizens.withPhone();
        link(citizen, subject);

        assertThat(IdentityTopic.await(subjects.pseudonym(citizen.account(), "events"), 2))
                .satisfiesExactly(
                        linked -> assertThat(linked).isEqualTo(new IdentityEvent.AccountLinked(NATIONAL)),
                        signedIn -> assertThat(signedIn)
                                .isInstanceOfSatisfying(
                                        IdentityEvent.SignedIn.class,
                                        event -> assertThat(event.way()).isEqualTo(SignInWay.FEDERATED)));
    }

    private String beginWithMaxAge() {
        URI request = client.authenticationRequest().maxAge(300).build().toURI();
        return path(browser.get(request.getRawPath() + '?' + request.getRawQuery()));
    }

    private Map<String, Object> signedInAt(Citizen citizen, Instant time) {
        Map<String, Object> claims = new HashMap<>(verified(citizen, subject));
        claims.put("auth_time", time.getEpochSecond());
        return claims;
    }

    private void link(Citizen citizen, String identity) {
        TestBrowser first = browser();
        String flow = begin(first);
        signInUpstream(first, flow, NATIONAL, verified(citizen, identity));
        assertThat(handInCode(first, flow, OtpServiceStub.CODE).status()).isEqualTo(303);
    }
}
