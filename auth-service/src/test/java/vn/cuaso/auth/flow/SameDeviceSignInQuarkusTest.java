package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.copyOf;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.EnrolledPhones.Phone;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.testing.IdentityTopic;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignInFailed;

/** The citizen comes back from the app on the same device, by an address that may have gone astray. */
@QuarkusTest
class SameDeviceSignInQuarkusTest extends QrScenario {

    private static final String CODE = "AAAAAAAAAAAAAAAAAAAAAA";

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
    @DisplayName("QR-11: on the same device the way back does nothing by itself, and its form completes with the code")
    void sameDeviceCompletesByItsForm() {
        String session = approvedOnTheSameDevice();

        Answer page = browser.get(flow + "/qr/" + session + "/return?code=" + CODE);
        assertThat(qr.calls("POST", "/sessions/.*/result")).isEmpty();
        String action = page.page().select("form[data-send]").attr("action");
        String code = page.page().select("input[name=code]").attr("value");
        Answer done = browser.post(action, Map.of("code", code));

        assertThat(done.location()).contains("code=");
        assertThat(qr.calls("POST", "/sessions/.*/result")
                        .getFirst()
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo(CODE);
    }

    @Test
    @DisplayName("QR-11: in another browser the way back fails closed and says why")
    void wayBackInAnotherBrowserFailsClosed() {
        String session = approvedOnTheSameDevice();
        TestBrowser other = browser();
        begin(other);
        String back = flow + "/qr/" + session + "/return?code=" + CODE;

        for (TestBrowser stranger : List.of(other, browser())) {
            assertThat(stranger.get(back).status()).isEqualTo(403);
            assertThat(stranger.get(back).text()).contains("Trang này mở ở một trình duyệt khác");
            assertThat(stranger.post(flow + "/qr/" + session + "/completion", Map.of("code", CODE))
                            .text())
                    .contains("Trang này mở ở một trình duyệt khác");
        }
        assertThat(qr.calls("POST", "/sessions/.*/result")).isEmpty();
    }

    @Test
    @DisplayName("QR-11: the address that a citizen landed at in their browser, sent back, signs the sender in no more")
    void addressThatWasOpenedElsewhereIsSpent() {
        TestBrowser victim = browser();
        begin(victim);

        for (TestBrowser elsewhere : List.of(victim, browser())) {
            String session = approvedOnTheSameDevice();
            String back = flow + "/qr/" + session + "/return?code=" + CODE;

            Answer landed = elsewhere.open(back);

            assertThat(landed.status()).isEqualTo(403);
            assertThat(landed.text()).contains("Trang này mở ở một trình duyệt khác");
            assertThat(browser.open(back).status()).isEqualTo(200);
            assertNotSignedIn(
                    browser.post(flow + "/qr/" + session + "/completion", Map.of("code", CODE)),
                    "Không tìm thấy lần quét này");
        }
        assertThat(IdentityTopic.await(subjects.pseudonym(citizen.account(), "events"), 2))
                .element(1)
                .isInstanceOfSatisfying(
                        SignInFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(FailureReason.APPROVAL_REFUSED));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', ''",
        "cors, empty, '', ''",
        "no-cors, image, '', ''",
        "navigate, iframe, '', ''",
        "navigate, document, Sec-Purpose, prefetch",
        "navigate, document, Sec-Purpose, prefetch;prerender",
        "navigate, document, Purpose, prefetch",
        "navigate, document, X-Moz, prefetch",
    })
    @DisplayName("QR-11: what only fetches the way back, without the cookie, ends nobody's sign-in")
    void fetchingTheWayBackEndsNothing(String mode, String destination, String purposeHeader, String purpose) {
        String session = approvedOnTheSameDevice();
        Map<String, String> headers = new HashMap<>();
        put(headers, "Sec-Fetch-Mode", mode);
        put(headers, "Sec-Fetch-Dest", destination);
        put(headers, purposeHeader, purpose);

        browser().get(flow + "/qr/" + session + "/return?code=" + CODE, headers);

        assertThat(browser.post(flow + "/qr/" + session + "/completion", Map.of("code", CODE))
                        .location())
                .contains("code=");
    }

    @Test
    @DisplayName("QR-11: an address with another code, or of another flow, ends nothing, whoever opens it")
    void anotherAddressEndsNothing() {
        String session = approvedOnTheSameDevice();
        TestBrowser stranger = browser();
        String foreignFlow = begin(browser());

        stranger.open(flow + "/qr/" + session + "/return?code=" + CODE.replace('A', 'B'));
        stranger.open(flow + "/qr/" + session + "/return");
        stranger.open(foreignFlow + "/qr/" + session + "/return?code=" + CODE);

        assertThat(browser.post(flow + "/qr/" + session + "/completion", Map.of("code", CODE))
                        .location())
                .contains("code=");
    }

    @Test
    @DisplayName("QR-11: opened elsewhere while qr-session-service is away, the pairing ends all the same")
    void addressIsSpentWithoutQrSessionService() {
        String session = approvedOnTheSameDevice();
        qr.away(true);
        browser().open(flow + "/qr/" + session + "/return?code=" + CODE);
        qr.away(false);

        assertNotSignedIn(
                browser.post(flow + "/qr/" + session + "/completion", Map.of("code", CODE)),
                "Không tìm thấy lần quét này");
    }

    @Test
    @DisplayName(
            "QR-11: of the sender's browser and four others that race for one address, the sender's gets one code at most")
    void addressIsUsedOrSpentOnce() {
        String session = approvedOnTheSameDevice();
        AtomicInteger runner = new AtomicInteger();

        List<Answer> answers = race(
                8,
                () -> runner.getAndIncrement() % 2 == 0
                        ? browser().open(flow + "/qr/" + session + "/return?code=" + CODE)
                        : copyOf(browser).post(flow + "/qr/" + session + "/completion", Map.of("code", CODE)));

        assertThat(answers)
                .filteredOn(answer -> answer.location().contains("code="))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(answers).allMatch(answer -> answer.status() < 500);
        assertThat(browser.post(flow + "/qr/" + session + "/completion", Map.of("code", CODE))
                        .location())
                .doesNotContain("code=");
    }

    @Test
    void codeInTheAddressCannotLeaveItsField() {
        String session = approvedOnTheSameDevice();

        Answer page = browser.get(flow + "/qr/" + session + "/return?code=%22%3E%3Cscript%3E");

        assertThat(page.page().select("input[name=code]").attr("value")).isEqualTo("\"><script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not-what-a-code-looks-like!"})
    @DisplayName("QR-11: without a code a same-device pairing signs nobody in")
    void sameDeviceNeedsACode(String code) {
        String session = approvedOnTheSameDevice();

        assertNotSignedIn(
                browser.post(flow + "/qr/" + session + "/completion", Map.of("code", code)),
                "Không tìm thấy lần quét này");
        assertThat(qr.calls("POST", "/sessions/.*/result")).isEmpty();
    }

    private String approvedOnTheSameDevice() {
        String session = pair(browser, flow, "same-device");
        assertThat(claim(session, phone, "198.51.100.7").has("number")).isFalse();
        qr.approve(session, approval(phone).sign(), CODE);
        return session;
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.put(name, value);
        }
    }
}
