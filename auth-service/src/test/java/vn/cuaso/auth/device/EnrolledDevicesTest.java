package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;

class EnrolledDevicesTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final AccountId LAN = new AccountId(UUID.randomUUID());

    private final InMemoryDeviceStore store = new InMemoryDeviceStore();
    private final EnrolledDevices devices = new EnrolledDevices(store, new Limits(), new MovableClock(START));
    private final NewDevice phone = new NewDevice(TestClients.newKey(), LAN, "Máy của Lan", "hash", START);

    @BeforeEach
    void enrol() {
        await(store.enrol(phone));
    }

    @Test
    @DisplayName("DATA-4: a citizen sees their phone, and removes it")
    void phoneIsSeenAndRemoved() {
        assertThat(await(devices.of(LAN))).containsExactly(new EnrolledDevice(phone.id(), "Máy của Lan", START, false));

        await(devices.remove(LAN, phone.id()));

        assertThat(await(devices.of(LAN))).isEmpty();
        assertThat(await(store.find(phone.id()))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: nobody removes another citizen's phone")
    void foreignPhoneStays() {
        await(devices.remove(new AccountId(UUID.randomUUID()), phone.id()));

        assertThat(await(store.find(phone.id()))).isPresent();
    }

    @Test
    @DisplayName("DATA-4: a phone without a try left is shown as locked, before and after that is written down")
    void lockedPhoneIsShownAsSuch() {
        for (int attempt = 0; attempt < 5; attempt++) {
            await(store.countAttempt(phone.id()));
        }
        assertThat(await(devices.of(LAN))).allMatch(EnrolledDevice::locked).hasSize(1);

        await(store.lock(phone.id(), START));

        assertThat(await(devices.of(LAN))).allMatch(EnrolledDevice::locked).hasSize(1);
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }

    private record Limits() implements DeviceConfig {

        @Override
        public int passcodeTries() {
            return 5;
        }

        @Override
        public Duration passcodeAge() {
            return Duration.ofMinutes(2);
        }
    }
}
