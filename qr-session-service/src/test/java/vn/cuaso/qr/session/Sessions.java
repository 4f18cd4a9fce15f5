package vn.cuaso.qr.session;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Valid sessions that no store knows yet. */
public final class Sessions {

    public static final Duration CREATED_LIFE = Duration.ofSeconds(30);
    public static final Duration SCANNED_LIFE = Duration.ofMinutes(2);
    public static final Duration APPROVED_LIFE = Duration.ofMinutes(1);
    public static final String CLIENT = "portal";
    public static final String CONTEXT = "eyJ2ZXJzaW9uIjoxfQ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sessions() {}

    /** The present, in the whole milliseconds that stores keep. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    public static QrSession.Created crossDevice(Instant now) {
        return created(now, Kind.CROSS_DEVICE, now.plus(Duration.ofMinutes(10)));
    }

    public static QrSession.Created sameDevice(Instant now) {
        return created(now, Kind.SAME_DEVICE, now.plus(Duration.ofMinutes(10)));
    }

    public static QrSession.Created created(Instant now, Kind kind, Instant flowEndsAt) {
        var id = SessionId.random(RANDOM);
        var cross = kind == Kind.CROSS_DEVICE;
        var terms = new Terms(
                id,
                Handle.random(RANDOM, id),
                "key-1",
                kind,
                CLIENT,
                CONTEXT,
                cross ? Optional.of("h".repeat(43)) : Optional.empty(),
                cross ? Optional.empty() : Optional.of(URI.create("http://id.localhost:8080/return")),
                flowEndsAt);
        return QrSession.Created.of(terms, now, CREATED_LIFE);
    }
}
