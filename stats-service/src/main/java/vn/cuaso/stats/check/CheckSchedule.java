package vn.cuaso.stats.check;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Checks by itself, and raises an alarm: a gauge above zero, and an error in the log. */
@Startup
@ApplicationScoped
class CheckSchedule {

    private static final Logger LOG = Logger.getLogger(CheckSchedule.class);

    private final StatisticsCheck check;
    private final NightlyCheck nightly;
    private final AtomicLong differences;
    private final AtomicLong broken;

    CheckSchedule(StatisticsCheck check, NightlyCheck nightly, MeterRegistry metrics) {
        this.check = check;
        this.nightly = nightly;
        this.differences = metrics.gauge("cuaso.stats.check.differences", new AtomicLong());
        this.broken = metrics.gauge("cuaso.stats.balance.broken", new AtomicLong());
    }

    @Scheduled(cron = "${cuaso.stats.check.cron}", timeZone = "${cuaso.stats.zone:Asia/Ho_Chi_Minh}")
    Uni<Void> compare(ScheduledExecution hour) {
        return nightly.run(hour.getScheduledFireTime())
                .invoke(ours -> ours.ifPresent(this::tell))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(CheckSchedule::notChecked);
    }

    /** Tells too what the nightly comparison found, whichever instance made it. */
    @Scheduled(every = "${cuaso.stats.check.balance}", delayed = "${cuaso.stats.check.balance}")
    Uni<Void> balance() {
        return check.brokenBalances()
                .invoke(this::tellBroken)
                .chain(nightly::lastDifferences)
                .invoke(differences::set)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(CheckSchedule::notChecked);
    }

    private void tell(Findings findings) {
        differences.set(findings.all());
        if (findings.agree()) {
            LOG.infof("The statistics are what %d events come to", findings.events());
        } else {
            LOG.errorf(
                    "The statistics differ from the events in %d places: %s", findings.all(), findings.differences());
        }
    }

    private void tellBroken(int cells) {
        broken.set(cells);
        if (cells > 0) {
            LOG.errorf("Received less ended is not what is open, in %d cells", cells);
        }
    }

    private static Uni<Void> notChecked(Throwable failure) {
        LOG.warnf("The statistics were not checked: %s", failure);
        return Uni.createFrom().voidItem();
    }
}
