package vn.cuaso.auth.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.IdentityLevel;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.place.Coordinates;
import vn.cuaso.auth.place.Place;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.TestClients;

class ClaimDecisionTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int FAR = 300;
    private static final Place HANOI = place("Hà Nội", 21.03, 105.85);
    private static final Place HAI_PHONG = place("Hải Phòng", 20.86, 106.68);
    private static final Place CA_MAU = place("Cà Mau", 9.18, 105.15);

    private final ECKey key = TestClients.newKey();
    private final ActiveDevice device = TestPairings.active(key, NOW);

    @ParameterizedTest
    @DisplayName("QR-7: a number is asked for unless both are at one address, or in one IPv6 /64")
    @CsvSource({
        "198.51.100.7, 198.51.100.7, false",
        "198.51.100.7, 198.51.100.8, true",
        "198.51.100.7, ::ffff:198.51.100.7, false",
        "2001:db8:1:2:a::1, 2001:db8:1:2:b::2, false",
        "2001:db8:1:2:a::1, 2001:db8:1:3:a::1, true",
        "198.51.100.7, 2001:db8:1:2:a::1, true"
    })
    void numberIsAskedForInAnotherNetwork(String browser, String phone, boolean numberNeeded) {
        assertThat(decide(facts(PairingKind.CROSS_DEVICE, browser, phone, HANOI, HAI_PHONG)))
                .isEqualTo(new ClaimDecision.Eligible(numberNeeded, false));
    }

    @Test
    @DisplayName("QR-11: on the same device the one-time code binds the browser, and no number is shown")
    void sameDeviceHasNoNumber() {
        assertThat(decide(facts(PairingKind.SAME_DEVICE, "198.51.100.7", "203.0.113.9", HANOI, HANOI)))
                .isEqualTo(new ClaimDecision.Eligible(false, false));
    }

    @Test
    @DisplayName("QR-7: places too far apart are refused")
    void placesTooFarApartAreRefused() {
        assertThat(decide(facts(PairingKind.CROSS_DEVICE, "198.51.100.7", "203.0.113.9", HANOI, CA_MAU)))
                .isEqualTo(new ClaimDecision.TooFar());
    }

    @Test
    @DisplayName("QR-7: what cannot be compared refuses nobody, asks for the number and says so")
    void unknownPlaceAsksForTheNumber() {
        assertThat(decide(facts(PairingKind.CROSS_DEVICE, "198.51.100.7", "203.0.113.9", HANOI, Place.UNKNOWN)))
                .isEqualTo(new ClaimDecision.Eligible(true, true));
    }

    @Test
    @DisplayName("QR-12: level 1, web sign-in switched off and a locked account each have an outcome of their own")
    void deviceIsJudgedByItsAccount() {
        assertThat(decide(active(IdentityLevel.ONE, AccountStatus.ACTIVE, true)))
                .isEqualTo(new ClaimDecision.LevelTooLow());
        assertThat(decide(active(IdentityLevel.TWO, AccountStatus.ACTIVE, false)))
                .isEqualTo(new ClaimDecision.WebSignInOff());
        assertThat(decide(active(IdentityLevel.TWO, AccountStatus.LOCKED, true)))
                .isEqualTo(new ClaimDecision.NotEnrolled());
        assertThat(decide(Optional.empty())).isEqualTo(new ClaimDecision.NotEnrolled());
    }

    @Test
    @DisplayName("QR-3: a pairing that another device has is told from one that is free, or one's own")
    void anotherDeviceComesTooLate() {
        assertThat(decide(claimedBy(TestPairings.device()))).isEqualTo(new ClaimDecision.AlreadyScanned());
        assertThat(decide(claimedBy(device.id()))).isInstanceOf(ClaimDecision.Eligible.class);
    }

    private Optional<ActiveDevice> active(IdentityLevel level, AccountStatus status, boolean webSignIn) {
        return Optional.of(TestPairings.active(key, NOW, level, status, webSignIn));
    }

    private static ClaimDecision decide(ClaimFacts facts) {
        return ClaimDecision.of(facts, FAR);
    }

    private ClaimDecision decide(Optional<ActiveDevice> registered) {
        StoredPairing free = new StoredPairing(TestPairings.pairing(NOW), Optional.empty());
        return decide(new ClaimFacts(free, device.id(), registered, address("198.51.100.7"), HANOI, HANOI));
    }

    private ClaimFacts claimedBy(DeviceId claimant) {
        StoredPairing claimed =
                new StoredPairing(TestPairings.pairing(NOW), Optional.of(TestPairings.claim(claimant, "47")));
        return new ClaimFacts(claimed, device.id(), Optional.of(device), address("198.51.100.7"), HANOI, HANOI);
    }

    private ClaimFacts facts(PairingKind kind, String browser, String phone, Place browserPlace, Place phonePlace) {
        StoredPairing free = new StoredPairing(TestPairings.pairing(NOW, kind, browser), Optional.empty());
        return new ClaimFacts(free, device.id(), Optional.of(device), address(phone), phonePlace, browserPlace);
    }

    private static ClientAddress address(String text) {
        return new ClientAddress(text);
    }

    private static Place place(String name, double latitude, double longitude) {
        return new Place(Optional.of(name), Optional.of(new Coordinates(latitude, longitude)));
    }
}
