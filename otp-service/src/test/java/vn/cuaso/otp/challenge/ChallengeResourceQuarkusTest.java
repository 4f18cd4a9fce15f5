package vn.cuaso.otp.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.Race;
import vn.cuaso.otp.testing.TestClock;

/** The HTTP API as {@code docs/architecture.md} has it. */
@QuarkusTest
class ChallengeResourceQuarkusTest {

    private final Map<String, Object> somebody = OtpApi.somebody();

    @Inject
    OtpApi api;

    @Inject
    TestClock clock;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    @DisplayName("OTP-2: a new challenge lives 180 s and may be sent again after 30 s")
    void newChallengeSaysWhatItAllows() {
        var challenge = api.create(somebody).then().statusCode(200).extract().jsonPath();

        assertThat(challenge.getString("outcome")).isEqualTo("created");
        assertThat(challenge.getString("challenge.id")).hasSize(22);
        assertThat(instant(challenge.getString("challenge.expiresAt")))
                .isCloseTo(clock.instant().plusSeconds(180), within(5, ChronoUnit.SECONDS));
        assertThat(instant(challenge.getString("challenge.resendAt")))
                .isCloseTo(clock.instant().plusSeconds(30), within(5, ChronoUnit.SECONDS));
        assertThat(challenge.getInt("challenge.sendsLeft")).isEqualTo(4);
        assertThat(challenge.getInt("challenge.attemptsLeft")).isEqualTo(5);
        assertThat(challenge.getString("challenge.delivery")).isEqualTo("pending");
    }

    @Test
    void unsupportedCountryIsAnOutcome() {
        somebody.put("phone", "+15005550006");

        api.create(somebody).then().statusCode(200).body("outcome", equalTo("unsupported-phone"));
    }

    @Test
    @DisplayName("OTP-3: the right code verifies once")
    void rightCodeVerifiesOnce() {
        var id = api.created(somebody);
        var code = api.code(id);

        api.verify(id, somebody, code).then().statusCode(200).body("outcome", equalTo("verified"));
        api.verify(id, somebody, code).then().statusCode(200).body("outcome", equalTo("gone"));
        api.find(id, somebody.get("transaction")).then().body("outcome", equalTo("gone"));
    }

    @Test
    @DisplayName("OTP-3: eight racing right codes give one success")
    void racingRightCodesGiveOneSuccess() {
        var id = api.created(somebody);
        var code = api.code(id);

        var outcomes = Race.between(
                8,
                runner -> Uni.createFrom()
                        .item(api.verify(id, somebody, code).jsonPath().getString("outcome")));

        assertThat(Collections.frequency(outcomes, "verified")).isEqualTo(1);
        assertThat(outcomes).isSubsetOf("verified", "gone", "exhausted");
    }

    @Test
    @DisplayName("OTP-3: the right code of another transaction or purpose is worth nothing")
    void codeIsBoundToTransactionAndPurpose() {
        var id = api.created(somebody);
        var code = api.code(id);
        var otherFlow = new HashMap<>(somebody);
        otherFlow.put("transaction", "flow-of-somebody-else");
        var otherPurpose = new HashMap<>(somebody);
        otherPurpose.put("purpose", "change-phone");

        api.verify(id, otherFlow, code).then().body("outcome", equalTo("gone"));
        api.verify(id, otherPurpose, code).then().body("outcome", equalTo("gone"));
        api.find(id, "flow-of-somebody-else").then().body("outcome", equalTo("gone"));
        api.verify(id, somebody, code).then().body("outcome", equalTo("verified"));
    }

    @Test
    @DisplayName("OTP-3: the code of an earlier challenge does not open a later one")
    void codeOfAnEarlierChallengeIsWrong() {
        var earlier = api.created(somebody);
        var later = api.created(somebody);

        var outcome = api.verify(later, somebody, api.code(earlier)).jsonPath();

        // One in a million pairs of challenges has one and the same code.
        assertThat(outcome.getString("outcome"))
                .isEqualTo(api.code(earlier).equals(api.code(later)) ? "verified" : "wrong");
    }

    @Test
    @DisplayName("OTP-4: five wrong codes exhaust the challenge, and then the right one is refused too")
    void fiveWrongCodesExhaust() {
        var id = api.created(somebody);
        var wrong = api.wrongCode(id);

        for (int left = 4; left >= 1; left--) {
            api.verify(id, somebody, wrong)
                    .then()
                    .body("outcome", equalTo("wrong"))
                    .body("attemptsLeft", equalTo(left));
        }
        api.verify(id, somebody, wrong).then().body("outcome", equalTo("exhausted"));
        api.verify(id, somebody, api.code(id)).then().body("outcome", equalTo("exhausted"));
        api.find(id, somebody.get("transaction")).then().body("outcome", equalTo("gone"));
    }

    @Test
    void codeOfAnotherShapeIsAWrongOne() {
        var id = api.created(somebody);

        for (var misshapen : new String[] {"", "12", "12345a", "١٢٣٤٥٦", "12345678901234567890"}) {
            var outcome = api.verify(id, somebody, misshapen)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(outcome.getString("outcome")).isIn("wrong", "exhausted");
        }
    }

    @Test
    @DisplayName("OTP-2: after 180 s the right code is expired, also when the page was open for four minutes")
    void rightCodeAfterItsLifeIsExpired() {
        var id = api.created(somebody);
        var code = api.code(id);

        clock.advance(Duration.ofMinutes(4));

        api.verify(id, somebody, code).then().statusCode(200).body("outcome", equalTo("expired"));
        api.resend(id, somebody).then().body("outcome", equalTo("gone"));
    }

    @Test
    @DisplayName("OTP-5: a resend is too soon for 30 s, then keeps code and life")
    void resendKeepsCodeAndLife() {
        var created = api.create(somebody).jsonPath();
        var id = created.getString("challenge.id");
        var code = api.code(id);

        api.resend(id, somebody)
                .then()
                .body("outcome", equalTo("too-soon"))
                .body("retryAt", equalTo(created.getString("challenge.resendAt")));
        clock.advance(Duration.ofSeconds(31));
        api.resend(id, somebody)
                .then()
                .body("outcome", equalTo("resent"))
                .body("challenge.expiresAt", equalTo(created.getString("challenge.expiresAt")))
                .body("challenge.sendsLeft", equalTo(3));

        assertThat(api.code(id)).isEqualTo(code);
    }

    @Test
    @DisplayName("OTP-5: the sixth send to one phone in ten minutes is limited")
    void sixthSendIsLimited() {
        api.created(somebody);
        for (int send = 2; send <= 5; send++) {
            clock.advance(Duration.ofSeconds(31));
            api.created(somebody);
        }
        clock.advance(Duration.ofSeconds(31));

        var limited = api.create(somebody).jsonPath();

        assertThat(limited.getString("outcome")).isEqualTo("limited");
        assertThat(limited.getString("by")).isEqualTo("phone");
        assertThat(instant(limited.getString("retryAt")))
                .isCloseTo(clock.instant().plusSeconds(600 - 5 * 31), within(10, ChronoUnit.SECONDS));
    }

    @Test
    @DisplayName("OTP-5: asking how a challenge stands sends nothing")
    void lookingSendsNothing() {
        var id = api.created(somebody);

        for (int look = 0; look < 10; look++) {
            api.find(id, somebody.get("transaction")).then().body("challenge.sendsLeft", equalTo(4));
        }
    }

    @Test
    @DisplayName("OTP-4: twenty wrong codes in a row lock the account over challenges, resends and transactions")
    void manyWrongCodesLockTheAccount() {
        Map<String, Object> request = Map.of();
        String id = "";
        for (int failure = 1; failure < 20; failure++) {
            if (failure % 5 == 1) {
                request = anotherTransactionOf(somebody);
                id = api.created(request);
            }
            assertThat(api.verify(id, request, api.wrongCode(id)).jsonPath().getString("outcome"))
                    .isIn("wrong", "exhausted");
        }

        var locked = api.verify(id, request, api.wrongCode(id)).jsonPath();

        assertThat(locked.getString("outcome")).isEqualTo("locked");
        assertThat(instant(locked.getString("until")))
                .isCloseTo(clock.instant().plus(Duration.ofMinutes(15)), within(10, ChronoUnit.SECONDS));
        api.create(anotherTransactionOf(somebody)).then().body("outcome", equalTo("locked"));
        clock.advance(Duration.ofMinutes(16));
        api.created(anotherTransactionOf(somebody));
    }

    @Test
    @DisplayName("OTP-4: an operator ends a lock, and the count begins anew")
    void operatorEndsALock() {
        Map<String, Object> request = Map.of();
        String id = "";
        for (int failure = 1; failure <= 20; failure++) {
            if (failure % 5 == 1) {
                request = anotherTransactionOf(somebody);
                id = api.created(request);
            }
            api.verify(id, request, api.wrongCode(id));
        }
        api.create(anotherTransactionOf(somebody)).then().body("outcome", equalTo("locked"));

        api.unlock(somebody.get("account")).then().statusCode(204);

        var next = anotherTransactionOf(somebody);
        String again = api.created(next);
        api.verify(again, next, api.wrongCode(again)).then().body("outcome", equalTo("wrong"));
        api.unlock("somebody-unknown").then().statusCode(204);
    }

    @Test
    @DisplayName("OTP-4: while the account is locked the right code is refused too")
    void rightCodeOfALockedAccountIsRefused() {
        var spare = anotherTransactionOf(somebody);
        var spareId = api.created(spare);
        var spareCode = api.code(spareId);
        lock(somebody);

        api.verify(spareId, spare, spareCode).then().body("outcome", equalTo("locked"));
    }

    @Test
    @DisplayName("OTP-4: a right code makes the count start again")
    void successForgetsFailures() {
        fail(somebody, 15);
        var request = anotherTransactionOf(somebody);
        var id = api.created(request);
        api.verify(id, request, api.code(id)).then().body("outcome", equalTo("verified"));

        fail(somebody, 19);

        api.created(anotherTransactionOf(somebody));
    }

    @Test
    void cancelledChallengeIsGone() {
        var id = api.created(somebody);
        var code = api.code(id);

        api.cancel(id, "flow-of-somebody-else").then().statusCode(204);
        api.find(id, somebody.get("transaction")).then().body("outcome", equalTo("live"));
        api.cancel(id, somebody.get("transaction")).then().statusCode(204);

        api.verify(id, somebody, code).then().body("outcome", equalTo("gone"));
        api.cancel(id, somebody.get("transaction")).then().statusCode(204);
    }

    @Test
    void idThatCannotBeOneIsGone() {
        api.find("no-such-challenge", "flow-0123456789").then().statusCode(200).body("outcome", equalTo("gone"));
        api.verify("no-such-challenge", somebody, "123456").then().body("outcome", equalTo("gone"));
        api.resend("no-such-challenge", somebody).then().body("outcome", equalTo("gone"));
        api.cancel("no-such-challenge", "flow-0123456789").then().statusCode(204);
    }

    private void lock(Map<String, Object> body) {
        fail(body, 20);
    }

    /** Wrong codes, five to a challenge, each challenge to a phone of its own so that only the account links them. */
    private void fail(Map<String, Object> body, int times) {
        Map<String, Object> request = Map.of();
        String id = "";
        for (int failure = 0; failure < times; failure++) {
            if (failure % 5 == 0) {
                request = anotherTransactionOf(body);
                id = api.created(request);
            }
            api.verify(id, request, api.wrongCode(id)).then().statusCode(200);
        }
    }

    private static Map<String, Object> anotherTransactionOf(Map<String, Object> body) {
        var another = new HashMap<>(OtpApi.somebody());
        another.put("account", body.get("account"));
        return another;
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }
}
