package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.event.DeviceEvents;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.SsoSessionService;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.session.TestSessions;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.throttle.DeviceThrottle;
import vn.cuaso.auth.throttle.TestThrottle;
import vn.cuaso.events.IdentityEvent.EndReason;

/** The alarm, while stores are away and after too many. */
class DeviceServiceTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final String QR_SESSION = "7zq0k3v5n9x2c8b4m6t1r0w3y5";

    private final MovableClock clock = new MovableClock(START);
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final NewDevice enrolled =
            new NewDevice(TestClients.newKey(), account, "Điện thoại", "hash", START.minusSeconds(60));
    private final InMemoryDeviceStore devices = new InMemoryDeviceStore();
    private final SsoSessionService sessions = TestSessions.sessions(clock);
    private final Announcements events = new Announcements();
    private final DeviceService service = service(TestThrottle.devices(clock));
    private ActiveDevice device;

    @BeforeEach
    void enrol() {
        await(devices.enrol(enrolled));
        device = await(devices.find(enrolled.id())).orElseThrow();
    }

    @Test
    @DisplayName("QR-13: an alarm is kept before it ends every session, and is announced")
    void alarmIsKeptEndsSessionsAndIsAnnounced() {
        StartedSession session = start();

        assertThat(raise(service)).isEqualTo(new AlarmOutcome.Done());

        assertThat(await(devices.lastAlarm(account))).contains(START);
        assertThat(isAlive(session)).isFalse();
        assertThat(events.pressed).containsExactly(QR_SESSION);
    }

    @Test
    @DisplayName("QR-13: an alarm beyond the limit is kept all the same; it ends no session and is not announced")
    void alarmBeyondTheLimitIsKept() {
        IntStream.range(0, 20).forEach(_ -> assertThat(raise(service)).isEqualTo(new AlarmOutcome.Done()));
        clock.advance(Duration.ofMinutes(1));
        StartedSession session = start();

        assertThat(raise(service)).isEqualTo(new AlarmOutcome.TooMany(START.plus(Duration.ofMinutes(10))));

        assertThat(await(devices.lastAlarm(account))).contains(clock.instant());
        assertThat(isAlive(session)).isTrue();
        assertThat(events.pressed).hasSize(20);
    }

    @Test
    @DisplayName("QR-13: an alarm is kept although Redis is away, which counts alarms and holds sessions")
    void alarmIsKeptWithoutRedis() {
        DeviceService withoutRedis = service(TestThrottle.devicesWithoutStore(clock));

        assertThatThrownBy(() -> raise(withoutRedis)).hasMessage("Redis is away");

        assertThat(await(devices.lastAlarm(account))).contains(START);
    }

    @Test
    @DisplayName("QR-8: an alarm that could not be kept is not counted")
    void alarmThatCouldNotBeKeptIsNotCounted() {
        devices.goAway();
        IntStream.range(0, 25)
                .forEach(_ -> assertThatThrownBy(() -> raise(service)).hasMessage("PostgreSQL is away"));
        devices.comeBack();

        assertThat(raise(service)).isEqualTo(new AlarmOutcome.Done());
    }

    private DeviceService service(DeviceThrottle throttle) {
        return new DeviceService(devices, null, null, sessions, events, throttle, null, clock);
    }

    private AlarmOutcome raise(DeviceService raising) {
        return await(raising.alarm(device, QR_SESSION));
    }

    private StartedSession start() {
        return await(sessions.start(account, "2", List.of("pwd", "sms"), UserAgent.UNKNOWN));
    }

    private boolean isAlive(StartedSession session) {
        return await(sessions.find(session.secret())).isPresent();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    /** Remembers the sessions that citizens were pressed to confirm. */
    private static final class Announcements implements DeviceEvents {

        private final List<String> pressed = new ArrayList<>();

        @Override
        public Uni<Void> enrolled(AccountId account, String device) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> ended(AccountId account, String device, EndReason reason) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> pressedToSignIn(AccountId account, String session) {
            return Uni.createFrom().voidItem().invoke(() -> pressed.add(session));
        }
    }
}
