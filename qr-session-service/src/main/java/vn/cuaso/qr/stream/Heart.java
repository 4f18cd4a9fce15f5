package vn.cuaso.qr.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Beats once a second for every open stream. The streams are spread over the second, so that thousands of codes are not
 * drawn at once; they are drawn by a few threads with a short queue. What the threads do not manage in time is left out
 * and counted: the next code comes a second later.
 */
@ApplicationScoped
class Heart {

    private static final int PARTS_OF_SECOND = 20;
    private static final long PART_MILLIS = 1000 / PARTS_OF_SECOND;

    /** All browsers are let go within five seconds, so that they do not come to the other instances all at once. */
    private static final int PARTS_OF_FAREWELL = 5 * PARTS_OF_SECOND;

    private final List<Set<BrowserStream>> parts = Stream.<Set<BrowserStream>>generate(ConcurrentHashMap::newKeySet)
            .limit(PARTS_OF_SECOND)
            .toList();
    private final Vertx vertx;
    private final Clock clock;
    private final CodeEvents codes;
    private final ThreadPoolExecutor drawers;
    private final Counter leftOut;
    private long beaten;
    private volatile int farewellsAtOnce;

    Heart(Vertx vertx, Clock clock, CodeEvents codes, StreamConfig config, MeterRegistry metrics) {
        this.vertx = vertx;
        this.clock = clock;
        this.codes = codes;
        this.drawers = new ThreadPoolExecutor(
                config.drawers(),
                config.drawers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(PARTS_OF_SECOND),
                Thread.ofPlatform().name("codes-", 1).daemon().factory());
        this.leftOut = metrics.counter("cuaso.qr.beats.left.out");
    }

    void start(@Observes StartupEvent event) {
        beaten = part();
        vertx.setPeriodic(PART_MILLIS, _ -> beat());
    }

    /** This instance is not ready any more, but still serves ({@code quarkus.shutdown.delay}). */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        farewellsAtOnce = 1 + streams().toList().size() / PARTS_OF_FAREWELL;
    }

    void stop(@Observes ShutdownEvent event) {
        drawers.shutdownNow();
    }

    /** Begins to beat for the stream, the first time at once. */
    void add(BrowserStream stream) {
        parts.stream().min(Comparator.comparingInt(Set::size)).orElseThrow().add(stream);
        draw(Set.of(stream));
    }

    void remove(BrowserStream stream) {
        parts.forEach(part -> part.remove(stream));
    }

    /** All parts that have become due since the last time; a clock that was set is followed at once. */
    private void beat() {
        var now = part();
        var since = Math.clamp(beaten, now - PARTS_OF_SECOND, now);
        for (var due = since + 1; due <= now; due++) {
            draw(parts.get(Math.floorMod(due, PARTS_OF_SECOND)));
        }
        beaten = now;
        // Also those that come after the farewell began; they may come by a connection that was open.
        streams().limit(farewellsAtOnce).forEach(BrowserStream::dismiss);
    }

    private Stream<BrowserStream> streams() {
        return parts.stream().flatMap(Set::stream);
    }

    private long part() {
        return clock.millis() / PART_MILLIS;
    }

    private void draw(Set<BrowserStream> streams) {
        if (streams.isEmpty()) {
            return;
        }
        try {
            drawers.execute(() -> streams.forEach(this::beat));
        } catch (RejectedExecutionException busy) {
            leftOut.increment(streams.size());
        }
    }

    private void beat(BrowserStream stream) {
        try {
            stream.beat(codes);
        } catch (RuntimeException e) {
            Log.error("a code could not be made", e);
        }
    }
}
