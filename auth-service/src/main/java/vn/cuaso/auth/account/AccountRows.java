package vn.cuaso.auth.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vn.cuaso.auth.protection.Fingerprint;
import vn.cuaso.auth.protection.LookupIndex;
import vn.cuaso.auth.protection.PersonalDataCipher;

/** Between accounts and their encrypted rows (rule DATA-1). */
@ApplicationScoped
class AccountRows {

    /** Purpose of the keyed index over ID numbers. */
    static final String INDEX = "account.citizen-id";

    private final PersonalDataCipher cipher;
    private final LookupIndex index;

    AccountRows(PersonalDataCipher cipher, LookupIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    /** Encrypts everything anew: a row that is updated leaves keys of before the last rotation behind. */
    void write(Account account, AccountEntity row, Instant now) {
        Person person = account.person();
        Fingerprint fingerprint = index.fingerprint(INDEX, person.citizenId().digits());
        row.citizenId = encrypt(account.id(), "citizen_id", person.citizenId().digits());
        row.citizenIdIndex = fingerprint.value();
        row.citizenIdIndexKey = fingerprint.keyId();
        row.name = encrypt(account.id(), "name", person.name());
        row.birthDate = encrypt(account.id(), "birth_date", person.birthDate().map(LocalDate::toString));
        row.address = encrypt(account.id(), "address", person.address());
        row.phone = encrypt(account.id(), "phone", person.phone().map(PhoneNumber::e164));
        row.email = encrypt(account.id(), "email", person.email());
        row.identityLevel = account.level().number();
        row.status = account.status().wireName();
        row.updatedAt = now;
    }

    Account read(AccountEntity row) {
        AccountId id = new AccountId(row.id);
        Person person = new Person(
                new CitizenId(decrypt(id, "citizen_id", row.citizenId)),
                decrypt(id, "name", row.name),
                decrypt(id, "birth_date", row.birthDate, LocalDate::parse),
                decrypt(id, "address", row.address, Function.identity()),
                decrypt(id, "phone", row.phone, PhoneNumber::new),
                decrypt(id, "email", row.email, Function.identity()));
        return new Account(
                id,
                person,
                IdentityLevel.of(row.identityLevel).orElseThrow(() -> unknown("identity level", row)),
                AccountStatus.named(row.status).orElseThrow(() -> unknown("status", row)),
                row.version);
    }

    private String encrypt(AccountId id, String column, Optional<String> value) {
        return value.map(text -> encrypt(id, column, text)).orElse(null);
    }

    private String encrypt(AccountId id, String column, String value) {
        return cipher.encrypt(value, associatedData(id, column));
    }

    private <T> Optional<T> decrypt(AccountId id, String column, String value, Function<String, T> reader) {
        return Optional.ofNullable(value).map(text -> reader.apply(decrypt(id, column, text)));
    }

    private String decrypt(AccountId id, String column, String value) {
        return cipher.decrypt(value, associatedData(id, column));
    }

    private static String associatedData(AccountId id, String column) {
        return "account." + column + ':' + id;
    }

    private static IllegalStateException unknown(String what, AccountEntity row) {
        return new IllegalStateException("Account %s has an unknown %s".formatted(row.id, what));
    }
}
