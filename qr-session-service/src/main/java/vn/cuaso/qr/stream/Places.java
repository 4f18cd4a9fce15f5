package vn.cuaso.qr.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open streams: all of them, those of each browser, and those of each network (QR-8). */
@Startup
@ApplicationScoped
class Places {

    private final int all;
    private final AtomicInteger taken = new AtomicInteger();
    private final Tally byBrowser;
    private final Tally byNetwork;

    Places(StreamConfig config, MeterRegistry metrics) {
        this.all = config.open();
        this.byBrowser = new Tally(config.perBrowser());
        this.byNetwork = new Tally(config.perNetwork());
        metrics.gauge("cuaso.qr.streams.open", taken);
        Gauge.builder("cuaso.qr.streams.limit", () -> all).register(metrics);
    }

    /** Takes a place, which the caller gives back with {@link #leave} exactly once. */
    Admission enter(Guest guest) {
        if (taken.incrementAndGet() > all) {
            taken.decrementAndGet();
            return new Admission.Full();
        }
        if (!byBrowser.add(guest.browser().hash())) {
            taken.decrementAndGet();
            return new Admission.TooManyOfBrowser();
        }
        if (!byNetwork.add(guest.network())) {
            byBrowser.remove(guest.browser().hash());
            taken.decrementAndGet();
            return new Admission.TooManyOfNetwork();
        }
        return new Admission.Admitted();
    }

    void leave(Guest guest) {
        byNetwork.remove(guest.network());
        byBrowser.remove(guest.browser().hash());
        taken.decrementAndGet();
    }

    int taken() {
        return taken.get();
    }
}
