package vn.cuaso.qr.stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open streams, all of them and those of each browser. */
@ApplicationScoped
class Places {

    private final int all;
    private final int perBrowser;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> takenByBrowser = new ConcurrentHashMap<>();

    Places(StreamConfig config, MeterRegistry metrics) {
        this.all = config.open();
        this.perBrowser = config.perBrowser();
        metrics.gauge("cuaso.qr.streams.open", taken);
    }

    /** Takes a place, which the caller gives back with {@link #leave} exactly once. */
    Admission enter(StreamCookie browser) {
        if (taken.incrementAndGet() > all) {
            taken.decrementAndGet();
            return new Admission.Full();
        }
        if (takenByBrowser.merge(browser.hash(), 1, Integer::sum) > perBrowser) {
            leave(browser);
            return new Admission.TooManyOfBrowser();
        }
        return new Admission.Admitted();
    }

    void leave(StreamCookie browser) {
        takenByBrowser.computeIfPresent(browser.hash(), (_, count) -> count == 1 ? null : count - 1);
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
