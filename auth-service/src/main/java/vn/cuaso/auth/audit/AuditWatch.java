package vn.cuaso.auth.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Checks the whole audit log each night and raises an alarm: {@code cuaso.auth.audit.broken} is 1 when it is not as it was
 * sealed, or not sealed. {@code cuaso.auth.audit.checked.timestamp} tells when the last check by any instance came to its end, in
 * seconds since 1970, and 0 where none ever did: a check that does not run finds nothing, and a new instance proves none. Whoever
 * can change the log can change what this instance says; the exported heads and {@code check-audit} are the proof
 * ({@code docs/audit.md}).
 */
@Startup
@ApplicationScoped
class AuditWatch {

    private static final Logger LOG = Logger.getLogger(AuditWatch.class);

    private final AuditChecker checker;
    private final AuditStore store;
    private final Clock clock;
    private volatile boolean broken;
    private volatile Instant checked = Instant.EPOCH;

    AuditWatch(AuditChecker checker, AuditStore store, MeterRegistry registry, Clock clock) {
        this.checker = checker;
        this.store = store;
        this.clock = clock;
        Gauge.builder("cuaso.auth.audit.broken", () -> broken ? 1 : 0).register(registry);
        Gauge.builder("cuaso.auth.audit.checked.timestamp", () -> checked.getEpochSecond())
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
            Instant now = clock.instant();
            VertxContextSupport.subscribeAndAwait(() -> store.addCheck(now));
            checked = now;
        } catch (Throwable fault) {
            LOG.warnf("The audit log was not checked: %s", fault.getMessage());
        }
    }

    /**
     * Reads when any instance last checked. The first check of all does not wait for the night: its log is short. After the delay,
     * what commands wrote before any instance ran is sealed.
     */
    @Scheduled(
            every = "${cuaso.auth.audit.look:PT1M}",
            delayed = "PT30S",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void look() {
        try {
            VertxContextSupport.subscribeAndAwait(store::lastCheck)
                    .ifPresentOrElse(last -> checked = last, this::check);
        } catch (Throwable fault) {
            LOG.warnf("When the audit log was checked cannot be read: %s", fault.getMessage());
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
    }
}
