package vn.cuaso.auth.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Valid accounts for tests. */
public final class TestAccounts {

    private TestAccounts() {}

    public static Account account(String citizenId) {
        return account(citizenId, AccountStatus.ACTIVE, Optional.of(new PhoneNumber("+84981234229")));
    }

    /** As it is read again after it was written. */
    static Account changed(Account written) {
        return new Account(written.id(), written.person(), written.level(), written.status(), written.version() + 1);
    }

    public static Account account(String citizenId, AccountStatus status, Optional<PhoneNumber> phone) {
        Person person = new Person(
                new CitizenId(citizenId),
                "Lê Thử Nghiệm",
                Optional.of(LocalDate.of(1989, 3, 8)),
                Optional.of("Số 1 phố Ví Dụ"),
                phone,
                Optional.of("thu.nghiem@vi-du.example"));
        return new Account(new AccountId(UUID.randomUUID()), person, IdentityLevel.TWO, status, Account.NEW);
    }
}
