package vn.cuaso.qr.stream;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.QrSession.Created;
import vn.cuaso.qr.session.QrSession.Live;
import vn.cuaso.qr.session.QrSession.Over;
import vn.cuaso.qr.session.SessionStore;

/**
 * One browser that waits at its session. All of it happens on the connection's own event loop, {@link #beat} excepted.
 * A slow browser misses codes, never states; the states it gets are those that the store had when it was asked.
 */
final class BrowserStream {

    private static final long NO_CODE_YET = Long.MIN_VALUE;

    private final SessionStore store;
    private final Clock clock;
    private final StreamConfig config;
    private final EventSink sink;
    private final Executor loop;

    private volatile QrSession session;
    private Told told = Told.NOTHING;
    private Instant spokeAt;
    private long codeOf = NO_CODE_YET;
    private boolean looking;
    private boolean lookAgain;
    private boolean over;

    /**
     * @param session as it is now; the browser was found to be its browser
     * @param loop the connection's event loop
     */
    BrowserStream(
            QrSession session, SessionStore store, Clock clock, StreamConfig config, EventSink sink, Executor loop) {
        this.session = session;
        this.store = store;
        this.clock = clock;
        this.config = config;
        this.sink = sink;
        this.loop = loop;
        this.spokeAt = clock.instant();
    }

    /** Tells the browser what is known, and what has changed meanwhile. */
    void begin() {
        tell(session);
        look();
    }

    /** Asks the store for the session. What it says while it is being asked again is not waited for twice. */
    void look() {
        if (over) {
            return;
        }
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        lookAgain = false;
        find().subscribe()
                .with(
                        found -> loop.execute(() -> looked(found)),
                        // Redis is away. The next beat asks again.
                        _ -> loop.execute(() -> {
                            looking = false;
                            lookAgain = true;
                        }));
    }

    /**
     * Once a second, on a thread that may draw: gives the browser a code if it waits for one, and else a sign of life.
     * The first two beats may fall into one second, which has one code.
     */
    void beat(CodeEvents codes) {
        var now = clock.instant();
        var code = session instanceof Created created && now.isBefore(created.expiresAt()) && !sink.isFull()
                ? codes.at(now, created)
                : "";
        loop.execute(() -> beaten(now, code));
    }

    /** Lets the browser go, which comes again by itself: to another instance, for this one is leaving. */
    void dismiss() {
        loop.execute(() -> {
            if (!over) {
                over = true;
                sink.end();
            }
        });
    }

    /** The browser has gone, or everything is told. */
    void close() {
        over = true;
    }

    private Uni<Optional<QrSession>> find() {
        return Uni.createFrom().deferred(() -> store.find(session.id(), clock.instant()));
    }

    private void looked(Optional<QrSession> found) {
        looking = false;
        if (over) {
            return;
        }
        tell(found.orElseGet(this::forgotten));
        if (lookAgain) {
            look();
        }
    }

    /** Sessions are forgotten a while after their end. */
    private QrSession forgotten() {
        return switch (session) {
            case Live live -> live.expired();
            case Over ended -> ended;
        };
    }

    private void tell(QrSession current) {
        session = current;
        var news = told.newsOf(current);
        if (!news.isEmpty()) {
            send(news);
            told = Told.of(current);
        }
        if (current instanceof Over) {
            over = true;
            sink.end();
        }
    }

    private void beaten(Instant now, String code) {
        if (over) {
            return;
        }
        if (sink.isFull()) {
            abandonAfter(config.patience(), now);
        } else if (!code.isEmpty() && session instanceof Created) {
            sendCode(now.getEpochSecond(), code);
        } else if (isSilentFor(config.heartbeat(), now)) {
            send(StreamEvents.HEARTBEAT);
        }
        if (lookAgain || session instanceof Live live && !now.isBefore(live.expiresAt())) {
            look();
        }
    }

    private void sendCode(long second, String code) {
        if (second != codeOf) {
            codeOf = second;
            send(code);
        }
    }

    private void abandonAfter(Duration patience, Instant now) {
        if (isSilentFor(patience, now)) {
            sink.abandon();
        }
    }

    private boolean isSilentFor(Duration silence, Instant now) {
        return !now.isBefore(spokeAt.plus(silence));
    }

    private void send(String events) {
        sink.send(events);
        spokeAt = clock.instant();
    }
}
