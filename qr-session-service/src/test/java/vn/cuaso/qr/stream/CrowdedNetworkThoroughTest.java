package vn.cuaso.qr.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.Await;

/** Whoever asks for a stream is counted by network, before anything is looked for. */
@QuarkusTest
@TestProfile(CrowdedNetworkThoroughTest.TwoPlaces.class)
class CrowdedNetworkThoroughTest {

    private final SecureRandom random = new SecureRandom();
    private final List<Guest> seated = new ArrayList<>();

    @TestHTTPResource("/qr/sessions/")
    URI address;

    @Inject
    Places places;

    @AfterEach
    void leave() {
        seated.forEach(places::leave);
        Await.until("all places are free again", () -> places.taken() == 0);
    }

    @Test
    @DisplayName(
            "QR-8: a network with enough streams open is told to come later, an IPv6 network by its /64; others go on")
    void crowdedNetworkIsAskedToComeLater() throws Exception {
        seat("one", "20010db8aaaa0001");
        seat("two", "20010db8aaaa0001");

        var refused = open("2001:db8:aaaa:1::7");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(new JsonObject(refused.body()).getMap())
                .containsEntry("type", "/problems/stream/network-full")
                .containsEntry("detail", "this network has enough streams open");
        // There is no such session: what is looked for was let in.
        assertThat(open("2001:db8:aaaa:2::7").status()).isEqualTo(404);
        assertThat(open("198.51.100.9").status()).isEqualTo(404);
    }

    private void seat(String browser, String network) {
        var guest = new Guest(StreamCookie.of(browser), network);
        assertThat(places.enter(guest)).isEqualTo(new Admission.Admitted());
        seated.add(guest);
    }

    private EventReader open(String from) throws Exception {
        var session = address.resolve(SessionId.random(random).value() + "/events");
        return EventReader.open(session, Optional.of(StreamCookie.NAME + "=" + "a".repeat(43)), from);
    }

    /** A limit that a test reaches. */
    public static final class TwoPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cuaso.qr.stream.per-network", "2");
        }
    }
}
