package vn.cuaso.qr.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Places places = new Places(new TestStreamConfig(5, 2, 3), metrics);
    private final Guest one = guest("one", "10.0.0.1");
    private final Guest other = guest("other", "10.0.0.2");

    @Test
    void browserHasItsOwnLimit() {
        assertThat(places.enter(one)).isEqualTo(new Admission.Admitted());
        assertThat(places.enter(one)).isEqualTo(new Admission.Admitted());
        assertThat(places.enter(one)).isEqualTo(new Admission.TooManyOfBrowser());
        assertThat(places.enter(other)).isEqualTo(new Admission.Admitted());
    }

    @Test
    void networkHasItsOwnLimitOverAllItsBrowsers() {
        for (var browser : List.of("a", "b", "c")) {
            assertThat(places.enter(guest(browser, "10.0.0.1"))).isEqualTo(new Admission.Admitted());
        }
        assertThat(places.enter(guest("d", "10.0.0.1"))).isEqualTo(new Admission.TooManyOfNetwork());
        assertThat(places.enter(guest("d", "10.0.0.2"))).isEqualTo(new Admission.Admitted());

        places.leave(guest("a", "10.0.0.1"));
        assertThat(places.enter(guest("e", "10.0.0.1"))).isEqualTo(new Admission.Admitted());
    }

    @Test
    void allPlacesTogetherAreLimited() {
        for (var number : List.of("1", "2", "3", "4", "5")) {
            assertThat(places.enter(guest(number, "10.0.0." + number))).isEqualTo(new Admission.Admitted());
        }
        assertThat(places.enter(other)).isEqualTo(new Admission.Full());
    }

    @Test
    void refusalByTheNetworkTakesNothingFromTheBrowser() {
        for (var browser : List.of("a", "b", "c")) {
            places.enter(guest(browser, "10.0.0.1"));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(places.enter(one)).isEqualTo(new Admission.TooManyOfNetwork());
        }
        assertThat(places.taken()).isEqualTo(3);
        assertThat(places.enter(guest("one", "10.0.0.9"))).isEqualTo(new Admission.Admitted());
        assertThat(places.enter(guest("one", "10.0.0.9"))).isEqualTo(new Admission.Admitted());
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

    private static Guest guest(String browser, String network) {
        return new Guest(StreamCookie.of(browser), network);
    }
}
