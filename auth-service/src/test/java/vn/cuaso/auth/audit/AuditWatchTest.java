package vn.cuaso.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditWatchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T03:10:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AuditWatch watch = new AuditWatch(null, null, registry, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    @DisplayName("DATA-2: a broken chain and unsealed entries raise the alarm, an intact log ends it")
    void alarmFollowsTheLastFinding() {
        watch.note(new AuditFinding.Broken(7, "it is missing"));
        assertThat(gauge("cuaso.auth.audit.broken")).isEqualTo(1);

        watch.note(new AuditFinding.Intact(1, 2, new AuditHead(1, AuditBatch.BEGINNING)));
        assertThat(gauge("cuaso.auth.audit.broken")).isZero();

        watch.note(new AuditFinding.Unsealed(3));
        assertThat(gauge("cuaso.auth.audit.broken")).isEqualTo(1);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
