package vn.cuaso.stats.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NightlyCheckQuarkusTest {

    private static final Instant DUE = Instant.parse("2024-03-29T19:30:00Z");

    @Inject
    Pool pool;

    @Inject
    StatisticsCheck check;

    @BeforeEach
    void forget() {
        await(pool.query("delete from statistics_check").execute());
    }

    @Test
    void ofInstancesThatAreAskedAtTheSameMomentOneCompares() {
        var asked = Uni.join()
                .all(List.of(
                        instance().run(DUE), instance().run(DUE), instance().run(DUE)))
                .andFailFast();

        assertThat(await(asked)).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void instanceThatIsAskedLaterForTheSameHourDoesNot() {
        assertThat(await(instance().run(DUE))).isPresent();

        assertThat(await(instance().run(DUE))).isEmpty();
        assertThat(await(instance().run(DUE.plus(Duration.ofDays(1))))).isPresent();
    }

    @Test
    void everyInstanceTellsWhatOneHasFound() {
        assertThat(await(instance().lastDifferences())).isZero();
        await(pool.query("insert into statistics_check values ('2024-03-29T19:30:00Z', 3)")
                .execute());

        assertThat(await(instance().lastDifferences())).isEqualTo(3);

        var findings = await(instance().run(DUE.plus(Duration.ofDays(1)))).orElseThrow();
        assertThat(await(instance().lastDifferences())).isEqualTo(findings.all());
    }

    private NightlyCheck instance() {
        return new NightlyCheck(pool, check);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
