package vn.cuaso.qr.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.QrEvent;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.Race;
import vn.cuaso.qr.testing.Settings;

class SessionSweeperTest {

    private final Instant start = Sessions.now();
    private final InMemorySessionStore store = new InMemorySessionStore();

    @Test
    @DisplayName("QR-2: the end of a session that nobody watches is announced, when its time is up and not before")
    void overdueSessionsAreAnnounced() {
        var sessions = create(40);

        assertThat(sweepAt(start.plusSeconds(29))).isZero();
        assertThat(store.events(sessions.getFirst())).hasSize(1);
        while (sweepAt(start.plusSeconds(30)) > 0) {
            // A look takes a few of each partition.
        }

        assertThat(sessions)
                .allSatisfy(id -> assertThat(store.events(id)).last().isInstanceOf(QrEvent.Expired.class));
    }

    @Test
    void severalInstancesAnnounceEachEndOnce() {
        var sessions = create(40);

        Race.between(4, instance -> sweeperAt(start.plusSeconds(30)).sweep());
        Race.between(4, instance -> sweeperAt(start.plusSeconds(30)).sweep());

        assertThat(sessions).allSatisfy(id -> assertThat(store.events(id)).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void sessionThatCannotBeEndedHoldsUpNoOther() {
        var sessions = create(40);
        store.breakDown(sessions.getFirst());

        for (int look = 0; look < 40; look++) {
            sweepAt(start.plusSeconds(30));
        }

        assertThat(sessions.stream().skip(1))
                .allSatisfy(id -> assertThat(store.events(id)).hasSize(2));
    }

    private List<SessionId> create(int count) {
        return Stream.generate(() -> Sessions.crossDevice(start))
                .limit(count)
                .map(session -> {
                    Await.item(store.create(session, start));
                    return session.id();
                })
                .toList();
    }

    private long sweepAt(Instant now) {
        return Await.item(sweeperAt(now).sweep());
    }

    private SessionSweeper sweeperAt(Instant now) {
        return new SessionSweeper(store, Settings.SESSIONS, Clock.fixed(now, ZoneOffset.UTC));
    }
}
