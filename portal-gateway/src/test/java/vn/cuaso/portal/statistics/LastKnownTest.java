package vn.cuaso.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cuaso.portal.statistics.StatisticsServiceTest.TestClock;
import vn.cuaso.portal.statistics.StatisticsServiceTest.TestConfig;

class LastKnownTest {

    private final TestClock clock = new TestClock();
    private final LastKnown lastKnown = new LastKnown(TestConfig.patient(), clock);
    private int asked;

    @Test
    void answerIsUsedAgainForAMomentAndAskedForAnewAfterIt() {
        assertThat(ask("a", item("one"))).isEqualTo(new Reading.Present<>("one"));
        assertThat(ask("a", item("two"))).isEqualTo(new Reading.Present<>("one"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(ask("a", item("two"))).isEqualTo(new Reading.Present<>("two"));
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whileTheServiceIsAwayItsLastAnswerIsPastUntilItIsTooOld() {
        ask("a", item("one"));
        clock.advance(Duration.ofMinutes(59));
        assertThat(ask("a", away())).isEqualTo(new Reading.Past<>("one"));
        assertThat(ask("b", away())).isEqualTo(new Reading.Missing<>());
        clock.advance(Duration.ofMinutes(2));
        assertThat(ask("a", away())).isEqualTo(new Reading.Missing<>());
    }

    @Test
    void refusalIsNotTakenForAnOutage() {
        ask("a", item("one"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(ask("a", Uni.createFrom().failure(new WebApplicationException(404))))
                .isEqualTo(new Reading.Refused<>());
        assertThat(ask("a", Uni.createFrom().failure(new WebApplicationException(503))))
                .isEqualTo(new Reading.Past<>("one"));
    }

    @Test
    void pageDoesNotWaitForAServiceThatNeverAnswers() {
        var impatient = new LastKnown(TestConfig.impatient(), clock);
        assertThat(ask(impatient, "a", Uni.createFrom().nothing())).isEqualTo(new Reading.Missing<>());
    }

    @Test
    void onlyTheAnswersUsedLastAreHeld() {
        ask("first", item("one"));
        for (int question = 0; question < 200; question++) {
            ask(question, item("another"));
        }
        assertThat(ask("first", away())).isEqualTo(new Reading.Missing<>());
        assertThat(ask(199, away())).isEqualTo(new Reading.Present<>("another"));
    }

    private Reading<String> ask(Object question, Uni<String> answer) {
        return ask(lastKnown, question, answer);
    }

    private Reading<String> ask(LastKnown lastKnown, Object question, Uni<String> answer) {
        return lastKnown
                .ask(question, String.class, () -> {
                    asked++;
                    return answer;
                })
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static Uni<String> item(String answer) {
        return Uni.createFrom().item(answer);
    }

    private static Uni<String> away() {
        return Uni.createFrom().failure(new IllegalStateException("away"));
    }
}
