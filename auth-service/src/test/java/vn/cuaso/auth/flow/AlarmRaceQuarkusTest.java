package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.EnrolledPhones.Phone;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.auth.testing.SessionGate;

/** The citizen raises the alarm while the browser that they were talked into approving is just being signed in. */
@QuarkusTest
class AlarmRaceQuarkusTest extends QrScenario {

    private static final String QR_SESSION = "00000000000000000000000000";

    @Inject
    SessionGate gate;

    @Inject
    SsoSessions sessions;

    @Inject
    Phones apps;

    private final TestBrowser browser = browser();
    private Citizen citizen;
    private vn.cuaso.auth.testing.Phone app;
    private Phone phone;
    private String token;
    private String flow;

    @BeforeEach
    void beginWithAPhone() {
        citizen = citizens.withPhone();
        app = apps.enrolled(citizen.account());
        phone = new Phone(app.key);
        phones.allowWebSignIn(citizen.account(), true);
        token = app.token();
        flow = begin(browser);
    }

    @Test
    @DisplayName("QR-13: an alarm after the approval was judged and before the session is started signs nobody in")
    void alarmBetweenJudgementAndSession() {
        String session = approved(browser, flow, phone);

        assertStopped(heldWhileAlarmed(() -> complete(browser, flow, session)));

        String next = begin(browser);
        assertThat(complete(browser, next, approved(browser, next, phone)).location())
                .contains("code=");
    }

    @Test
    @DisplayName("QR-13: an alarm between the right code and the session stops a sign-in with the password too")
    void alarmBetweenCodeAndSession() {
        handIn(browser, flow, citizen);

        assertStopped(heldWhileAlarmed(() -> handInCode(browser, flow, OtpServiceStub.CODE)));
    }

    @Test
    @DisplayName("QR-13: who was read out a code before the alarm does not sign in with it after the alarm")
    void alarmBetweenPasswordAndCode() {
        handIn(browser, flow, citizen);
        alarm();

        assertStopped(handInCode(browser, flow, OtpServiceStub.CODE));

        assertThat(signIn(browser, begin(browser), citizen).location()).contains("code=");
    }

    @RepeatedTest(8)
    @DisplayName(
            "QR-13: whichever of alarm and completion is faster, neither session nor code of before the alarm is left")
    void raceLeavesNothing() throws Exception {
        String session = approved(browser, flow, phone);
        AtomicInteger runner = new AtomicInteger();

        List<Optional<Answer>> answers = race(2, () -> {
            if (runner.getAndIncrement() == 0) {
                alarm();
                return Optional.empty();
            }
            return Optional.of(complete(browser, flow, session));
        });

        assertNoSession();
        Answer completed =
                answers.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        if (completed.location().contains("code=")) {
            assertThat(client.redeem(parameter(completed, "code")).indicatesSuccess())
                    .isFalse();
        }
        assertThat(complete(browser, flow, session).location()).doesNotContain("code=");
    }

    private Answer heldWhileAlarmed(Supplier<Answer> completion) {
        SessionGate.Held held = gate.close();
        try {
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(completion, Thread::startVirtualThread);
            held.awaitArrival();
            alarm();
            held.open();
            return answer.join();
        } finally {
            held.open();
        }
    }

    private void alarm() {
        app.call("POST", "/device/alarm", token, Map.of("session", QR_SESSION))
                .then()
                .statusCode(200);
    }

    private void assertStopped(Answer answer) {
        Answer shown = shown(browser, answer);
        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.page().select("h1").text()).isEqualTo("Lần đăng nhập này đã bị dừng");
        assertNoSession();
        assertThat(browser.get(flow).location()).doesNotContain("code=");
    }

    private void assertNoSession() {
        String secret = browser.cookies().get("__Host-id-session");
        if (secret != null) {
            assertThat(sessions.find(secret).await().atMost(Duration.ofSeconds(10)))
                    .isEmpty();
        }
    }
}
