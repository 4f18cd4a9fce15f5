package vn.cuaso.auth.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Checks the whole audit log each night and raises an alarm: {@code cuaso.auth.audit.broken} is 1 when it is not as it was
 * sealed, or not sealed. {@code cuaso.auth.audit.checked.timestamp} tells when the last check came to its end, or since when
 * there is none, in seconds since 1970: a check that does not run finds nothing. Whoever can change the log can change what
 * this instance says; the exported heads and {@code check-audit} are the proof ({@code docs/audit.md}).
 */
@Startup
@ApplicationScoped
class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class);

    private final AuditChecker checker;
    private final Clock clock;
    private volatile boolean broken;
    private volatile long checked;

    AuditWatch(AuditChecker checker, MeterRegistry registry, Clock clock) {
        this.checker = checker;
        this.clock = clock;
        this.checked = clock.instant().getEpochSecond();
        Gauge.builder("cuaso.auth.audit.broken", () -> broken ? 1 : 0).register(registry);
        Gauge.builder("cuaso.auth.audit.checked.timestamp", () -> checked)
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(
            cron = "${cuaso.auth.audit.check:0 10 3 * * ?}",
            timeZone = "${cuaso.auth.audit.zone:Asia/Ho_Chi_Minh}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            note(checker.check(Optional.empty()));
        } catch (Throwable fault) {
            LOG.warnf("The audit log was not checked: %s", fault.getMessage());
        }
    }

    void note(AuditFinding finding) {
        switch (finding) {
            case AuditFinding.Intact(long batches, long entries, AuditHead head) ->
                LOG.infof("The audit log is intact: %d entries in %d batches, head %s", entries, batches, head);
            case AuditFinding.Broken(long batch, String reason) ->
                LOG.errorf("The audit log was tampered with at batch %d: %s", batch, reason);
            case AuditFinding.HeadMissing(AuditHead head) ->
                LOG.errorf("The audit log was tampered with: the head %s is not in it", head);
            case AuditFinding.Unsealed(long entries) ->
                LOG.errorf("%d entries of the audit log are old and not sealed", entries);
        }
        broken = !(finding instanceof AuditFinding.Intact);
        checked = clock.instant().getEpochSecond();
    }
}
