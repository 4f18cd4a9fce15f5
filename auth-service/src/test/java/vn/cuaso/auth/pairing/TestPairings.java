package vn.cuaso.auth.pairing;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.IdentityLevel;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.Device;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.device.DeviceStatus;
import vn.cuaso.auth.flow.FlowId;
import vn.cuaso.auth.protection.ClientAddress;

/** Valid pairings and devices. */
public final class TestPairings {

    public static final String CONTEXT = "{\"version\":1,\"portal\":\"Cổng dịch vụ công\"}";

    private static final SecureRandom RANDOM = new SecureRandom();

    private TestPairings() {}

    /** A cross-device pairing of the client {@code portal}, whose browser is at 198.51.100.7. */
    public static Pairing pairing(Instant now) {
        return pairing(now, PairingKind.CROSS_DEVICE, "198.51.100.7");
    }

    static Pairing pairing(Instant now, PairingKind kind, String browser) {
        Instant begun = now.truncatedTo(ChronoUnit.MILLIS);
        return new Pairing(
                PairingId.random(RANDOM),
                new FlowId("AAAAAAAAAAAAAAAAAAAAAA"),
                kind,
                "portal",
                new PairingContext(CONTEXT),
                new ClientAddress(browser),
                begun,
                begun.plus(Duration.ofMinutes(10)));
    }

    static DeviceId device() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new DeviceId(java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static PairingClaim claim(DeviceId device, String number) {
        return new PairingClaim(device, Optional.of(new PairingNumber(number)));
    }

    /** A device of a level 2 account that may sign in on the web, with a passcode given just now. */
    public static ActiveDevice active(ECKey key, Instant passcodeCheckedAt) {
        return active(key, passcodeCheckedAt, IdentityLevel.TWO, AccountStatus.ACTIVE, true);
    }

    /** The same device, after the citizen raised the alarm on it. */
    public static ActiveDevice alarmed(ActiveDevice active, Instant at) {
        Device device = active.device();
        Device alarmed = new Device(
                device.id(),
                device.publicKey(),
                device.account(),
                device.name(),
                device.enrolledAt(),
                device.passcodeCheckedAt(),
                device.failures(),
                device.status(),
                Optional.of(at));
        return new ActiveDevice(alarmed, active.level(), active.accountStatus(), active.webSignIn());
    }

    static ActiveDevice active(
            ECKey key, Instant passcodeCheckedAt, IdentityLevel level, AccountStatus status, boolean webSignIn) {
        Device device = new Device(
                DeviceId.of(key),
                key.toPublicJWK(),
                new AccountId(UUID.randomUUID()),
                "Điện thoại",
                passcodeCheckedAt,
                passcodeCheckedAt,
                0,
                DeviceStatus.ACTIVE,
                Optional.empty());
        return new ActiveDevice(device, level, status, webSignIn);
    }
}
