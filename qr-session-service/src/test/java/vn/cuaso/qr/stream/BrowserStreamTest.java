package vn.cuaso.qr.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.deployment.Deployment;
import vn.cuaso.qr.deployment.Origins;
import vn.cuaso.qr.session.InMemorySessionStore;
import vn.cuaso.qr.session.QrSession.Created;
import vn.cuaso.qr.session.QrSession.Scanned;
import vn.cuaso.qr.session.Sessions;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.TestClock;
import vn.cuaso.qr.testing.TestKeys;

class BrowserStreamTest {

    private static final String CREATED = "event: state\ndata: {\"state\":\"created\"}\n\n";
    private static final String SCANNED = "event: state\ndata: {\"state\":\"scanned\"}\n\n";

    private final TestClock clock = TestClock.standing();
    private final InMemorySessionStore store = new InMemorySessionStore();
    private final Sink sink = new Sink();
    private final CodeEvents local = codes(Deployment.LOCAL);
    private final Created session = Sessions.crossDevice(clock.instant());
    private final BrowserStream stream =
            new BrowserStream(session, store, clock, new TestStreamConfig(9, 9, 9), sink, Runnable::run);

    @BeforeEach
    void begin() {
        Await.item(store.create(session, clock.instant()));
        stream.begin();
        assertThat(sink.taken()).containsExactly(CREATED);
    }

    @Test
    void eachBeatBringsACodeUntilTheScan() {
        stream.beat(local);
        assertThat(sink.taken()).singleElement().asString().startsWith("event: code\n");
        scan();
        assertThat(sink.taken()).containsExactly(SCANNED);
        stream.beat(local);
        assertThat(sink.taken()).isEmpty();
    }

    @Test
    @DisplayName("QR-1: a second has one code, however often it beats")
    void secondHasOneCode() {
        stream.beat(local);
        stream.beat(local);
        assertThat(sink.taken()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        stream.beat(local);
        assertThat(sink.taken()).hasSize(1);
    }

    @Test
    void dismissedBrowserIsToldNothingMore() {
        stream.dismiss();
        assertThat(sink.ended).isTrue();
        scan();
        stream.beat(local);
        assertThat(sink.taken()).isEmpty();
    }

    @Test
    void slowBrowserMissesCodesButNoState() {
        sink.full = true;
        stream.beat(local);
        assertThat(sink.taken()).isEmpty();
        scan();
        assertThat(sink.taken()).containsExactly(SCANNED);
    }

    @Test
    void browserThatTakesNothingIsLetGo() {
        sink.full = true;
        clock.advance(Duration.ofSeconds(29));
        stream.beat(local);
        assertThat(sink.abandoned).isFalse();
        clock.advance(Duration.ofSeconds(1));
        stream.beat(local);
        assertThat(sink.abandoned).isTrue();
    }

    @Test
    void silenceIsBrokenByAComment() {
        scan();
        sink.taken();
        clock.advance(Duration.ofSeconds(15));
        stream.beat(local);
        assertThat(sink.taken()).containsExactly(StreamEvents.HEARTBEAT);
        stream.beat(local);
        assertThat(sink.taken()).isEmpty();
    }

    @Test
    void endOfTheTimeIsSeenWithoutBeingTold() {
        clock.advance(Sessions.CREATED_LIFE);
        stream.beat(local);
        assertThat(sink.taken()).last().isEqualTo("event: state\ndata: {\"state\":\"expired\"}\n\n");
        assertThat(sink.ended).isTrue();
    }

    @Test
    void nothingIsToldTwice() {
        stream.look();
        scan();
        stream.look();
        assertThat(sink.taken()).containsExactly(SCANNED);
    }

    @Test
    void linkIsShownInTheLocalDeploymentOnly() {
        assertThat(local.at(clock.instant(), session)).contains("\"link\":\"http://app.localhost:8080/app/scan#");
        assertThat(codes(Deployment.PRODUCTION).at(clock.instant(), session)).doesNotContain("link");
    }

    private void scan() {
        Scanned scanned = session.claimed("phone", Optional.empty(), clock.instant(), Sessions.SCANNED_LIFE);
        Await.item(store.claim(scanned, clock.instant()));
        stream.look();
    }

    private static CodeEvents codes(Deployment deployment) {
        return new CodeEvents(TestKeys.codes("key-1"), new TestOrigins(), deployment);
    }

    private record TestOrigins() implements Origins {
        @Override
        public URI portal() {
            return URI.create("http://localhost:8080");
        }

        @Override
        public URI identity() {
            return URI.create("http://id.localhost:8080");
        }

        @Override
        public URI app() {
            return URI.create("http://app.localhost:8080");
        }
    }

    private static final class Sink implements EventSink {
        private final List<String> sent = new ArrayList<>();
        private boolean full;
        private boolean ended;
        private boolean abandoned;

        List<String> taken() {
            var taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }

        @Override
        public void send(String events) {
            sent.add(events);
        }

        @Override
        public boolean isFull() {
            return full;
        }

        @Override
        public void end() {
            ended = true;
        }

        @Override
        public void abandon() {
            abandoned = true;
        }
    }
}
