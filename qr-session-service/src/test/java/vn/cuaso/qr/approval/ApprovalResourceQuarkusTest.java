package vn.cuaso.qr.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.qr.keys.Digests;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.session.State;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.Race;
import vn.cuaso.qr.testing.TestClock;
import vn.cuaso.qr.testing.TestPhone;

@QuarkusTest
class ApprovalResourceQuarkusTest {

    @Inject
    PairingApi api;

    @Inject
    TestClock clock;

    private final TestPhone phone = new TestPhone();

    @AfterEach
    void asBefore() {
        clock.reset();
        api.forget();
    }

    @Test
    @DisplayName("QR-6: an approval that auth-service finds good approves the session")
    void goodApprovalApproves() {
        var id = api.claimed(phone, api.crossDevice());

        api.approve(phone, id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("approved"))
                .body("returnTo", nullValue());

        assertThat(api.session(id).state()).isEqualTo(State.APPROVED);
        api.state(phone, id).then().body("state", equalTo("approved"));
    }

    @Test
    @DisplayName("QR-10: of eight approvals at once one is taken")
    void racingApprovalsGiveOneSuccess() {
        var id = api.claimed(phone, api.crossDevice());

        var outcomes = Race.between(
                8,
                runner -> Uni.createFrom()
                        .item(() -> api.approve(phone, id).jsonPath().getString("outcome")));

        assertThat(outcomes).containsOnlyOnce("approved").contains("gone");
    }

    @Test
    @DisplayName("QR-3: to another phone there is no such session: not to see, to approve or to refuse")
    void anotherPhoneHasNoSuchSession() {
        var id = api.claimed(phone, api.crossDevice());
        var other = new TestPhone();

        api.approve(other, id).then().statusCode(404).contentType("application/problem+json");
        api.reject(other, id).then().statusCode(404);
        api.state(other, id).then().statusCode(404);

        assertThat(api.session(id).state()).isEqualTo(State.SCANNED);
    }

    @Test
    void sessionThatNobodyClaimedIsNobodys() {
        var id = api.created(api.crossDevice());

        api.approve(phone, id).then().statusCode(404);
        api.state(phone, new SessionId("0".repeat(26))).then().statusCode(404);
    }

    @Test
    @DisplayName("QR-6: an altered context is refused before auth-service is asked, and the session waits on")
    void alteredContextIsRefused() {
        var id = api.claimed(phone, api.crossDevice());
        var claims = phone.approvalClaims(api.session(id).terms(), clock.instant())
                .claim("context", Digests.of("{\"portal\":\"another\"}"));

        api.approve(phone, id, phone.approval(claims.build())).then().body("outcome", equalTo("refused"));

        assertThat(api.asked()).doesNotContain(id.value() + "/approval-check");
        assertThat(api.session(id).state()).isEqualTo(State.SCANNED);
    }

    @Test
    @DisplayName("QR-6: an approval for another audience is refused")
    void anotherAudienceIsRefused() {
        var id = api.claimed(phone, api.crossDevice());
        var claims =
                phone.approvalClaims(api.session(id).terms(), clock.instant()).audience("http://localhost:8080");

        api.approve(phone, id, phone.approval(claims.build())).then().body("outcome", equalTo("refused"));
    }

    @Test
    @DisplayName("QR-6: an approval of another session is refused in this one")
    void replayInAnotherSessionIsRefused() {
        var first = api.claimed(phone, api.crossDevice());
        var second = api.claimed(phone, api.crossDevice());
        var approval = phone.approval(phone.approvalClaims(api.session(first).terms(), clock.instant())
                .build());
        api.approve(phone, first, approval).then().body("outcome", equalTo("approved"));

        api.approve(phone, second, approval).then().body("outcome", equalTo("refused"));
        api.approve(phone, first, approval).then().body("outcome", equalTo("gone"));
    }

    @Test
    @DisplayName("QR-6: a DPoP proof in the place of an approval is refused")
    void proofIsNoApproval() {
        var id = api.claimed(phone, api.crossDevice());
        var proof = phone.proof(phone.approvalClaims(api.session(id).terms(), clock.instant())
                .claim("htm", "POST")
                .claim("htu", PairingApi.APP + "/pairing/claims")
                .build());

        api.approve(phone, id, proof).then().body("outcome", equalTo("refused"));
    }

    @ParameterizedTest
    @CsvSource({
        "passcode-needed,passcode-needed",
        "web-sign-in-off,web-sign-in-off",
        "level-too-low,level-too-low",
        "not-enrolled,refused",
        "refused,refused"
    })
    @DisplayName("QR-6, QR-12: what auth-service does not find good approves nothing, and can be tried again")
    void verdictIsToldAndTheSessionWaitsOn(String verdict, String outcome) {
        var id = api.claimed(phone, api.crossDevice());
        api.authAnswers("approval-check", "{\"outcome\":\"" + verdict + "\"}");

        api.approve(phone, id).then().statusCode(200).body("outcome", equalTo(outcome));

        assertThat(api.session(id).state()).isEqualTo(State.SCANNED);
        api.forget();
        api.approve(phone, id).then().body("outcome", equalTo("approved"));
    }

    @Test
    @DisplayName("QR-8: a device that has handed in too many approvals is told until when to wait")
    void tooManyApprovalsAreTold() {
        var id = api.claimed(phone, api.crossDevice());
        api.authAnswers("approval-check", "{\"outcome\":\"too-many\",\"retryAt\":\"2026-03-01T08:10:00Z\"}");

        api.approve(phone, id)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("too-many"))
                .body("retryAt", equalTo("2026-03-01T08:10:00Z"));

        assertThat(api.session(id).state()).isEqualTo(State.SCANNED);
        api.forget();
    }

    @Test
    @DisplayName("QR-7: a wrong number ends the session: there is one try")
    void wrongNumberEndsTheSession() {
        var id = api.claimed(phone, api.crossDevice());
        api.authAnswers("approval-check", "{\"outcome\":\"wrong-number\"}");

        api.approve(phone, id).then().body("outcome", equalTo("wrong-number"));

        assertThat(api.session(id))
                .isInstanceOfSatisfying(
                        QrSession.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(QrSession.Reason.WRONG_NUMBER));
        api.forget();
        api.approve(phone, id).then().body("outcome", equalTo("gone")).body("state", equalTo("rejected"));
    }

    @Test
    @DisplayName("QR-9: a refusal ends the session at once")
    void refusalEndsTheSession() {
        var id = api.claimed(phone, api.crossDevice());

        api.reject(phone, id).then().statusCode(200).body("outcome", equalTo("rejected"));

        api.approve(phone, id).then().body("outcome", equalTo("gone")).body("state", equalTo("rejected"));
        api.take(id, null).then().body("outcome", equalTo("over")).body("state", equalTo("rejected"));
        api.reject(phone, id).then().body("outcome", equalTo("gone"));
    }

    @Test
    @DisplayName("QR-2: a decision is waited for 2 min")
    void lateApprovalIsGone() {
        var id = api.claimed(phone, api.crossDevice());
        clock.advance(Duration.ofMinutes(2));

        api.approve(phone, id).then().body("outcome", equalTo("gone")).body("state", equalTo("expired"));
    }

    @Test
    void authServiceThatDoesNotJudgeIsA503AndApprovesNothing() {
        var id = api.claimed(phone, api.crossDevice());
        for (var answer : new String[] {"broken", "{}", "{\"outcome\":\"splendid\"}"}) {
            api.authAnswers("approval-check", answer);
            api.approve(phone, id).then().statusCode(503).contentType("application/problem+json");
        }
        assertThat(api.session(id).state()).isEqualTo(State.SCANNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c", "a b.c.d"})
    void whatHasNotTheShapeOfAnApprovalIsAProblem(String approval) {
        var id = api.claimed(phone, api.crossDevice());

        api.approve(phone, id, approval).then().statusCode(400).contentType("application/problem+json");
    }
}
