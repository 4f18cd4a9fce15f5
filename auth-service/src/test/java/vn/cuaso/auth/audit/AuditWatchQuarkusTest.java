package vn.cuaso.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the audit log was last checked, as instances tell it that start and fail. */
@QuarkusTest
class AuditWatchQuarkusTest {

    private static final Instant NIGHT = Instant.parse("2026-03-01T20:10:00Z");

    @Inject
    AuditChecker checker;

    @Inject
    PostgresAuditStore store;

    @BeforeEach
    void nothingWasEverChecked() throws SQLException {
        execute("truncate auth.audit_check");
    }

    @Test
    @DisplayName("DATA-2: before any check came to its end its time is 0, however many instances start")
    void checkThatFailsHasNoTime() throws SQLException {
        Instance instance = new Instance(NIGHT);
        assertThat(instance.checked()).isZero();

        whileTheLogCannotBeRead(() -> {
            instance.watch.look();
            instance.watch.check();
            assertThat(instance.checked()).isZero();
            assertThat(new Instance(NIGHT).checked()).isZero();
        });
    }

    @Test
    @DisplayName("DATA-2: where none was ever made the first check does not wait for the night")
    void firstCheckIsMadeSoon() {
        Instance instance = new Instance(NIGHT);

        instance.watch.look();

        assertThat(instance.checked()).isEqualTo(NIGHT.getEpochSecond());
    }

    @Test
    @DisplayName(
            "DATA-2: an instance that starts tells when the others checked, and its own failing checks make it no later")
    void timeOutlivesInstances() throws SQLException {
        new Instance(NIGHT).watch.check();
        Instance fresh = new Instance(NIGHT.plus(Duration.ofDays(3)));

        whileTheLogCannotBeRead(() -> {
            fresh.watch.look();
            fresh.watch.check();
            assertThat(fresh.checked()).isEqualTo(NIGHT.getEpochSecond());
        });
        fresh.watch.check();

        assertThat(fresh.checked()).isEqualTo(NIGHT.plus(Duration.ofDays(3)).getEpochSecond());
        Instance other = new Instance(NIGHT);
        other.watch.look();
        assertThat(other.checked()).isEqualTo(fresh.checked());
    }

    private static void whileTheLogCannotBeRead(Runnable step) throws SQLException {
        execute("revoke select on auth.audit_batch from auth");
        try {
            step.run();
        } finally {
            execute("grant select on auth.audit_batch to auth");
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection owner = Tables.owner()) {
            owner.createStatement().execute(statement);
        }
    }

    private final class Instance {

        private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
        private final AuditWatch watch;

        Instance(Instant now) {
            watch = new AuditWatch(checker, store, registry, Clock.fixed(now, ZoneOffset.UTC));
        }

        long checked() {
            return (long)
                    registry.get("cuaso.auth.audit.checked.timestamp").gauge().value();
        }
    }
}
