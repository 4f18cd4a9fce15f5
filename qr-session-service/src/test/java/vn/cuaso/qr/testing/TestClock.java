package vn.cuaso.qr.testing;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Real time plus what the test has let pass, or a time that stands still. */
@Mock
@Singleton
public class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;
    private volatile Optional<Instant> still = Optional.empty();

    /** One that stands still from the start. */
    public static TestClock standing() {
        var clock = new TestClock();
        clock.stop();
        return clock;
    }

    /** Lets time pass at once. */
    public void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** No time passes but what the test lets pass. */
    public void stop() {
        still = Optional.of(Instant.now());
    }

    public void reset() {
        ahead = Duration.ZERO;
        still = Optional.empty();
    }

    @Override
    public Instant instant() {
        return still.orElseGet(Instant::now).plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service knows instants only");
    }
}
