package vn.cuaso.benchmarks.dossier;

import java.util.Locale;
import java.util.Map;
import vn.cuaso.benchmarks.process.Figures;
import vn.cuaso.benchmarks.process.Machine;
import vn.cuaso.benchmarks.process.Pause;
import vn.cuaso.benchmarks.process.RetunedService;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.testing.LocalStack;

/**
 * Events a second from Kafka to committed statistics: {@code fsync} and {@code synchronous_commit} on, {@code acks=all}, PostgreSQL
 * and the service sized as on a server ({@link ServerSized}). First all events are in the topic before the clock starts; then others are published at half
 * the rate that was seen, while somebody looks at the tiles.
 */
public final class DossierEvents {
    private static final int MILLIS_BETWEEN = 250;
    private static final int SAMPLES = 10;
    private static final int LINGER_FOR_MANY = 20;
    // The tiles are counted anew for each answer, so that its time is not that of a copy.
    private static final Map<String, String> NO_COPIES = Map.of("stats-service:cuaso.stats.summary.max-age", "0s");

    private final LocalStack stack;
    private final RetunedService process;
    private final StatsProcess service;

    private DossierEvents(LocalStack stack, RetunedService process) {
        this.stack = stack;
        this.process = process;
        this.service = new StatsProcess(stack);
    }

    /**
     * {@code dossiers=100000}; 2,600,000 dossiers are some five million events. {@code live=20}: for how many seconds events are
     * published at half the rate.
     */
    public static void main(String[] arguments) {
        Settings settings = Settings.of(arguments);
        int dossiers = settings.number("dossiers", 100_000);
        int live = settings.number("live", 20);
        settings.refuseOthers();
        try (LocalStack stack = LocalStack.start(NO_COPIES);
                RetunedService stats = restarted(stack)) {
            print(
                    "%s, stats-service with %s, PostgreSQL with %s",
                    Machine.describe(), ServerSized.SERVICE, ServerSized.DATABASE);
            DossierEvents benchmark = new DossierEvents(stack, stats);
            double rate = benchmark.backlog(HistoryPlan.of(77, dossiers));
            benchmark.live(rate / 2, live);
            print("check-statistics says %d", benchmark.service.run("check-statistics"));
        }
    }

    /** How many events a second are kept when all of them are there. */
    private double backlog(HistoryPlan plan) {
        Figures before = service.figures();
        long keptBefore = service.kept();
        process.pause();
        long events;
        try (Publisher publisher = new Publisher(stack, LINGER_FOR_MANY)) {
            events = publisher.publish(DossierHistory.of(plan).events());
        }
        print("%,d events are in the topic", events);
        process.resume();
        long since = System.nanoTime();
        long told = 0;
        for (long kept = 0; kept < events; kept = service.kept() - keptBefore) {
            Pause.millis(MILLIS_BETWEEN);
            if (kept - told >= events / SAMPLES) {
                told = kept;
                print("%,12d events %8.1f s   Pss %,d KB", kept, seconds(since), service.pssKilobytes());
            }
        }
        double seconds = seconds(since);
        Figures after = service.figures();
        print(
                "%,d events in %.1f s: %,.0f a second; processor time of stats-service %.0f µs an event",
                events, seconds, events / seconds, (after.cpuMillis() - before.cpuMillis()) * 1_000.0 / events);
        print(
                "memory of stats-service: Pss %,d KB → %,d KB, live heap %,d KB → %,d KB",
                before.pssKilobytes(),
                after.pssKilobytes(),
                before.liveHeapBytes() / 1024,
                after.liveHeapBytes() / 1024);
        return events / seconds;
    }

    /** How the tiles do meanwhile. The events are of earlier months, so that the tile that is looked at counts only its own. */
    private void live(double perSecond, int seconds) {
        int dossiers = (int) (perSecond * seconds);
        var events = DossierHistory.of(HistoryPlan.of(79, dossiers))
                .events()
                .filter(event -> !event.subject().contains("-2403"))
                .iterator();
        try (Publisher publisher = new Publisher(stack, 0)) {
            long since = System.nanoTime();
            long[] published = {0};
            Thread others =
                    Thread.ofPlatform().start(() -> published[0] = publisher.publish(events, perSecond, seconds));
            LiveTiles tiles = new LiveTiles(stack, publisher);
            tiles.watch(others);
            print("%,d events published in %.1f s, meanwhile:", published[0], seconds(since));
            print("  an answer with the tiles, each counted anew: %s", tiles.answers());
            print("  from publishing to the live tile that shows it: %s", tiles.delays());
        }
    }

    /** When what the stack brings with it is counted: the new process counts from nothing. */
    private static RetunedService restarted(LocalStack stack) {
        StatsProcess first = new StatsProcess(stack);
        long last = -1;
        for (long now = first.kept(); now != last || now == 0; now = first.kept()) {
            last = now;
            Pause.millis(4 * MILLIS_BETWEEN);
        }
        return ServerSized.restart(stack);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
