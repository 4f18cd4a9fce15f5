package vn.cuaso.auth.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.IdentityLevel;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.event.RecordedSignInEvents;
import vn.cuaso.auth.place.Coordinates;
import vn.cuaso.auth.place.Place;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.events.IdentityEvent.FailureReason;

class ClaimServiceTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HANOI = "198.51.100.7";
    private static final String CA_MAU = "203.0.113.9";
    private static final Map<String, Place> PLACES =
            Map.of(HANOI, place(21.03, 105.85), "198.51.100.8", place(20.86, 106.68), CA_MAU, place(9.18, 105.15));

    private final ECKey key = TestClients.newKey();
    private final DeviceId device = DeviceId.of(key);
    private final Pairing pairing = TestPairings.pairing(NOW, PairingKind.CROSS_DEVICE, HANOI);
    private final PairingStore pairings = new InMemoryPairingStore(new MovableClock(NOW));
    private final RecordedSignInEvents events = new RecordedSignInEvents();
    private ActiveDevice registered = TestPairings.active(key, NOW);

    private final ClaimService claims = new ClaimService(
            pairings,
            new OneDevice(() -> registered),
            (address, _) -> Uni.createFrom().item(PLACES.getOrDefault(address.text(), Place.UNKNOWN)),
            new PairingEvents(events),
            new Defaults(),
            new SecureRandom());

    private record Defaults() implements PairingConfig {
        @Override
        public Duration silentRestarts() {
            return Duration.ofMinutes(3);
        }

        @Override
        public int farApartKilometres() {
            return 300;
        }
    }

    @BeforeEach
    void keepThePairing() {
        await(pairings.create(pairing));
    }

    @Test
    @DisplayName("QR-7: a phone far from the browser is refused, and leaves the pairing free")
    void phoneFarAwayIsRefused() {
        assertThat(claim(CA_MAU)).isEqualTo(new ClaimOutcome.TooFar());
        assertThat(events.failures()).containsExactly(FailureReason.TOO_FAR);
        assertThat(await(pairings.find(pairing.id())).flatMap(StoredPairing::claim))
                .isEmpty();
    }

    @Test
    @DisplayName("QR-7: a phone near by in another network gets a number, kept with the pairing")
    void phoneNearByGetsANumber() {
        ClaimOutcome outcome = claim("198.51.100.8");

        assertThat(outcome).isInstanceOfSatisfying(ClaimOutcome.Eligible.class, eligible -> {
            assertThat(eligible.number()).isPresent();
            assertThat(eligible.placesUnknown()).isFalse();
        });
        assertThat(await(pairings.find(pairing.id()))
                        .flatMap(StoredPairing::claim)
                        .flatMap(PairingClaim::number))
                .isEqualTo(((ClaimOutcome.Eligible) outcome).number());
        assertThat(claim("198.51.100.8")).isEqualTo(outcome);
        assertThat(events.failures()).isEmpty();
    }

    @Test
    @DisplayName("QR-7: a place that nobody knows is told, and refuses nobody")
    void unknownPlaceIsTold() {
        assertThat(claim("192.0.2.1"))
                .isInstanceOfSatisfying(
                        ClaimOutcome.Eligible.class,
                        eligible -> assertThat(eligible.placesUnknown()).isTrue());
    }

    @Test
    @DisplayName("QR-12: what is not allowed is announced, and leaves the pairing free")
    void whatIsNotAllowedIsAnnounced() {
        registered = TestPairings.active(key, NOW, IdentityLevel.ONE, AccountStatus.ACTIVE, true);

        assertThat(claim(HANOI)).isEqualTo(new ClaimOutcome.LevelTooLow());
        assertThat(events.failures()).containsExactly(FailureReason.NOT_ALLOWED);
        assertThat(await(pairings.find(pairing.id())).flatMap(StoredPairing::claim))
                .isEmpty();
    }

    private ClaimOutcome claim(String address) {
        return await(claims.claim(pairing.id(), device, new ClientAddress(address)));
    }

    private static Place place(double latitude, double longitude) {
        return new Place(Optional.empty(), Optional.of(new Coordinates(latitude, longitude)));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
