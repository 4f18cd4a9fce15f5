package vn.cuaso.auth.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.pairing.PairingStore.Claiming;

/** What every {@link PairingStore} has to do. */
abstract class PairingStoreContract {

    private final Pairing pairing = TestPairings.pairing(Instant.now());
    private final DeviceId device = TestPairings.device();

    abstract PairingStore store();

    @Test
    void pairingComesBackAsItWas() {
        await(store().create(pairing));

        assertThat(found()).contains(new StoredPairing(pairing, Optional.empty()));
    }

    @Test
    void unknownPairingIsNotFoundNorClaimedNorSpent() {
        assertThat(found()).isEmpty();
        assertThat(claim(device, "47")).isEqualTo(new Claiming.Gone());
        assertThat(await(store().spend(pairing.id()))).isFalse();
        await(store().end(pairing.id()));
    }

    @Test
    void pairingIsForgottenWithItsFlow() {
        Pairing over = TestPairings.pairing(Instant.now().minus(Duration.ofMinutes(11)));
        await(store().create(over));

        assertThat(await(store().find(over.id()))).isEmpty();
    }

    @Test
    @DisplayName("QR-3: the first device has the pairing, another one comes too late")
    void firstDeviceHasThePairing() {
        await(store().create(pairing));

        assertThat(claim(device, "47")).isEqualTo(new Claiming.Bound(TestPairings.claim(device, "47")));
        assertThat(claim(TestPairings.device(), "11")).isEqualTo(new Claiming.Taken());
        assertThat(found()).flatMap(StoredPairing::claim).contains(TestPairings.claim(device, "47"));
    }

    @Test
    @DisplayName("QR-7: the same device that asks again gets no other number")
    void sameDeviceKeepsItsNumber() {
        await(store().create(pairing));
        claim(device, "47");

        assertThat(claim(device, "11")).isEqualTo(new Claiming.Bound(TestPairings.claim(device, "47")));
    }

    @Test
    void claimWithoutANumberHasNone() {
        await(store().create(pairing));
        PairingClaim claim = new PairingClaim(device, Optional.empty());

        assertThat(await(store().claim(pairing.id(), claim))).isEqualTo(new Claiming.Bound(claim));
    }

    @Test
    @DisplayName("QR-3: of eight racing devices one has the pairing")
    void oneOfEightRacingDevicesHasThePairing() {
        await(store().create(pairing));

        List<Claiming> claims = race(8, () -> claim(TestPairings.device(), "47"));

        assertThat(claims).filteredOn(Claiming.Bound.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(new Claiming.Taken()::equals).hasSize(7);
    }

    @Test
    @DisplayName("QR-10: of eight racing uses one is the first")
    void oneOfEightRacingUsesIsTheFirst() {
        await(store().create(pairing));

        assertThat(race(8, () -> await(store().spend(pairing.id()))))
                .filteredOn(first -> first)
                .hasSize(1);
    }

    @Test
    @DisplayName("QR-9: an ended pairing can be neither claimed nor used")
    void endedPairingIsGone() {
        await(store().create(pairing));
        await(store().end(pairing.id()));

        assertThat(found()).isEmpty();
        assertThat(claim(device, "47")).isEqualTo(new Claiming.Gone());
        assertThat(await(store().spend(pairing.id()))).isFalse();
    }

    private Claiming claim(DeviceId claimant, String number) {
        return await(store().claim(pairing.id(), TestPairings.claim(claimant, number)));
    }

    private Optional<StoredPairing> found() {
        return await(store().find(pairing.id()));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
