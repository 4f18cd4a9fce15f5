package vn.cuaso.qr.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Places places = new Places(new TestStreamConfig(3, 2), metrics);
    private final StreamCookie one = StreamCookie.of("one");
    private final StreamCookie other = StreamCookie.of("other");

    @Test
    void browserHasItsOwnLimit() {
        assertThat(places.enter(one)).isEqualTo(new Admission.Admitted());
        assertThat(places.enter(one)).isEqualTo(new Admission.Admitted());
        assertThat(places.enter(one)).isEqualTo(new Admission.TooManyOfBrowser());
        assertThat(places.enter(other)).isEqualTo(new Admission.Admitted());
        assertThat(places.enter(other)).isEqualTo(new Admission.Full());
    }

    @Test
    void placeThatIsLeftCanBeTaken() {
        places.enter(one);
        places.enter(one);
        places.leave(one);
        assertThat(places.enter(one)).isEqualTo(new Admission.Admitted());
    }

    @Test
    void refusedStreamIsNotCounted() {
        places.enter(one);
        places.enter(one);
        places.enter(one);
        assertThat(metrics.get("cuaso.qr.streams.open").gauge().value()).isEqualTo(2);
    }
}
