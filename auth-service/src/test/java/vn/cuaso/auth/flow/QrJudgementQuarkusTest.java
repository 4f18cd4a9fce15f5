package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.EnrolledPhones.Phone;

/** What qr-session-service asks, and is answered. */
@QuarkusTest
class QrJudgementQuarkusTest extends QrScenario {

    private final TestBrowser browser = browser();

    @Test
    void onlyTheRightScopeIsAnswered() {
        String path = "0123456789abcdefghjkmnpqrs/claim";

        assertThat(judge(path, Map.of(), "accounts:provision").statusCode()).isEqualTo(403);
        assertThat(judge(path, Map.of(), "otp:challenge").statusCode()).isEqualTo(401);
    }

    @Test
    void requestThatIsNoneIsRefused() {
        String session = pair(browser, begin(browser));
        String device = phones.of(citizens.withPhone().account()).device();

        assertThat(judge(session + "/claim", Map.of()).statusCode()).isEqualTo(400);
        assertThat(judge(session + "/claim", Map.of("device", "x", "clientIp", "198.51.100.7"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(judge(session + "/claim", Map.of("device", device, "clientIp", "nowhere"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(judge(session + "/approval-check", Map.of("device", device)).statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("QR-7: in another network a number is given, the same at the second asking")
    void numberIsGivenInAnotherNetwork() {
        Phone phone = phones.of(citizens.withPhone().account());
        String session = pair(browser, begin(browser));

        JsonNode first = claim(session, phone, "198.51.100.7");
        JsonNode second = claim(session, phone, "198.51.100.7");

        assertThat(first.path("number").asText()).matches("[0-9]{2}");
        assertThat(first.path("placesUnknown").asBoolean()).isTrue();
        assertThat(second).isEqualTo(first);
    }

    @Test
    @DisplayName("QR-7: in one network no number is needed")
    void noNumberInOneNetwork() {
        Phone phone = phones.of(citizens.withPhone().account());
        String session = pair(browser, begin(browser));

        JsonNode claimed =
                claim(session, phone, qr.latestSession().path("clientIp").asText());

        assertThat(claimed.path("outcome").asText()).isEqualTo("eligible");
        assertThat(claimed.has("number")).isFalse();
    }

    @Test
    @DisplayName("QR-3: a second phone comes too late")
    void secondPhoneComesTooLate() {
        String session = pair(browser, begin(browser));
        claim(session, phones.of(citizens.withPhone().account()), "198.51.100.7");

        assertThat(outcome(session, phones.of(citizens.withPhone().account()))).isEqualTo("already-scanned");
    }

    @Test
    @DisplayName("QR-12: level, setting and enrolment are each told apart")
    void accountIsJudged() {
        String session = pair(browser, begin(browser));
        Citizen citizen = citizens.withPhone();
        Phone phone = phones.of(citizen.account());

        assertThat(outcome(session, phones.of(citizens.levelOne().account()))).isEqualTo("level-too-low");
        phones.allowWebSignIn(citizen.account(), false);
        assertThat(outcome(session, phone)).isEqualTo("web-sign-in-off");
        phones.allowWebSignIn(citizen.account(), true);
        citizens.lock(citizen);
        assertThat(outcome(session, phone)).isEqualTo("not-enrolled");
        Phone ended = phones.of(citizens.withPhone().account());
        phones.end(ended);
        assertThat(outcome(session, ended)).isEqualTo("not-enrolled");
        assertThat(outcome(session, phones.of(citizens.withPhone().account()))).isEqualTo("eligible");
    }

    @Test
    void unknownSessionIsUnknown() {
        Phone phone = phones.of(citizens.withPhone().account());

        assertThat(outcome("0123456789abcdefghjkmnpqrs", phone)).isEqualTo("unknown");
        assertThat(outcome("nonsense", phone)).isEqualTo("unknown");
    }

    @Test
    @DisplayName("QR-7: a wrong number ends the pairing: nobody guesses twice")
    void wrongNumberEndsThePairing() {
        Phone phone = phones.of(citizens.withPhone().account());
        String session = pair(browser, begin(browser));
        String number = claim(session, phone, "198.51.100.7").path("number").asText();
        String wrong = number.equals("47") ? "74" : "47";

        assertThat(check(session, phone, approval(phone).with("number", wrong).sign()))
                .isEqualTo("wrong-number");
        assertThat(check(session, phone, approval(phone).with("number", number).sign()))
                .isEqualTo("refused");
    }

    @Test
    @DisplayName("QR-7: with the right number the approval is good")
    void rightNumberIsGood() {
        Phone phone = phones.of(citizens.withPhone().account());
        String session = pair(browser, begin(browser));
        String number = claim(session, phone, "198.51.100.7").path("number").asText();

        assertThat(check(session, phone, approval(phone).with("number", number).sign()))
                .isEqualTo("good");
    }

    @Test
    @DisplayName("QR-6: an approval needs a passcode check of the last two minutes")
    void passcodeIsNeeded() {
        Citizen citizen = citizens.withPhone();
        Phone phone = phones.passcodeGivenBefore(Duration.ofMinutes(3), citizen.account());
        phones.allowWebSignIn(citizen.account(), true);
        String session = pair(browser, begin(browser));
        claim(session, phone, qr.latestSession().path("clientIp").asText());

        assertThat(check(session, phone, approval(phone).sign())).isEqualTo("passcode-needed");
    }

    @Test
    @DisplayName("QR-6: an approval by a device that did not scan is refused")
    void approvalOfAnotherDeviceIsRefused() {
        Phone phone = phones.of(citizens.withPhone().account());
        Phone stranger = phones.of(citizens.withPhone().account());
        String session = pair(browser, begin(browser));
        claim(session, phone, qr.latestSession().path("clientIp").asText());

        assertThat(check(session, stranger, approval(stranger).sign())).isEqualTo("refused");
        assertThat(check(session, phone, approval(stranger).sign())).isEqualTo("refused");
    }

    @Test
    @DisplayName(
            "QR-8: after sixty approvals of a device none is judged, whatever it is, and the answer says until when")
    void approvalsOfADeviceAreLimited() {
        Phone phone = phones.of(citizens.withPhone().account());
        String session = pair(browser, begin(browser));
        claim(session, phone, qr.latestSession().path("clientIp").asText());
        String approval = approval(phone).sign();
        for (int i = 0; i < 60; i++) {
            assertThat(check(session, phone, "nonsense")).isEqualTo("refused");
        }

        JsonNode answer =
                json(judge(session + "/approval-check", Map.of("device", phone.device(), "approval", approval))
                        .asString());

        assertThat(answer.path("outcome").asText()).isEqualTo("too-many");
        assertThat(Instant.parse(answer.path("retryAt").asText()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(10)));
        Phone other = phones.of(citizens.withPhone().account());
        assertThat(check(session, other, "nonsense")).isEqualTo("refused");
    }

    private String outcome(String session, Phone phone) {
        return claim(session, phone, "198.51.100.7").path("outcome").asText();
    }
}
