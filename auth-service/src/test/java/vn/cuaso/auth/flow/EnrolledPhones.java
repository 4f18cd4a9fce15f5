package vn.cuaso.auth.flow;

import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.device.NewDevice;
import vn.cuaso.auth.testing.TestClients;

/** Makes citizens' phones in the running service. */
@ApplicationScoped
public class EnrolledPhones {

    private static final String UNUSED_HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA";

    private final DeviceStore devices;

    EnrolledPhones(DeviceStore devices) {
        this.devices = devices;
    }

    record Phone(ECKey key) {

        String device() {
            return DeviceId.of(key).value();
        }
    }

    /** An enrolled phone whose passcode was given just now, allowed to sign in on the web. */
    Phone of(AccountId account) {
        Phone phone = passcodeGivenBefore(Duration.ZERO, account);
        allowWebSignIn(account, true);
        return phone;
    }

    Phone passcodeGivenBefore(Duration age, AccountId account) {
        ECKey key = TestClients.newKey();
        await(() -> devices.enrol(new NewDevice(
                key.toPublicJWK(),
                account,
                "Điện thoại",
                UNUSED_HASH,
                Instant.now().minus(age))));
        return new Phone(key);
    }

    void allowWebSignIn(AccountId account, boolean allowed) {
        await(() -> devices.allowWebSignIn(account, allowed, Instant.now()));
    }

    void alarm(Phone phone) {
        await(() -> devices.alarm(DeviceId.of(phone.key()), Instant.now()));
    }

    void end(Phone phone) {
        await(() -> devices.remove(DeviceId.of(phone.key()), Instant.now()));
    }

    private static <T> T await(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }
}
