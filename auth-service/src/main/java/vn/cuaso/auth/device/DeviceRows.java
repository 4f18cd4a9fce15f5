package vn.cuaso.auth.device;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.PersonalDataCipher;

/** Between devices and their rows (rule DATA-1). */
@ApplicationScoped
class DeviceRows {

    private final PersonalDataCipher cipher;

    DeviceRows(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    DeviceEntity newRow(NewDevice device) {
        DeviceEntity row = new DeviceEntity();
        row.id = device.id().value();
        row.publicKey = device.publicKey().toPublicJWK().toJSONString();
        row.account = device.account().value();
        row.name = cipher.encrypt(device.name(), associatedData(row.id));
        row.passcodeHash = device.passcodeHash();
        row.failures = 0;
        row.status = DeviceStatus.ACTIVE.wireName();
        row.enrolledAt = device.enrolledAt();
        row.passcodeCheckedAt = device.enrolledAt();
        return row;
    }

    Device read(DeviceEntity row) {
        return new Device(
                new DeviceId(row.id),
                publicKey(row),
                new AccountId(row.account),
                cipher.decrypt(row.name, associatedData(row.id)),
                row.enrolledAt,
                row.passcodeCheckedAt,
                row.failures,
                status(row),
                Optional.ofNullable(row.alarmedAt));
    }

    static DeviceStatus status(DeviceEntity row) {
        return DeviceStatus.named(row.status)
                .orElseThrow(() -> new IllegalStateException("Device %s has an unknown status".formatted(row.id)));
    }

    private static ECKey publicKey(DeviceEntity row) {
        try {
            return ECKey.parse(row.publicKey);
        } catch (ParseException e) {
            throw new IllegalStateException("The key of device %s cannot be read".formatted(row.id), e);
        }
    }

    private static String associatedData(String device) {
        return "device.name:" + device;
    }
}
