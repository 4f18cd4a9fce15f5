package vn.cuaso.auth.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountProblem.Column;

/** Decides what handed-in data does to what is there. */
sealed interface AccountPlan {

    /** A new account. */
    record Create(Account account, String password) implements AccountPlan {
        @Override
        public String toString() {
            return "Create[" + account.id() + "]";
        }
    }

    /**
     * New data of an account that exists.
     *
     * @param password empty keeps the present one
     */
    record Change(Account account, Optional<String> password) implements AccountPlan {
        @Override
        public String toString() {
            return "Change[" + account.id() + "]";
        }
    }

    /** Nothing may be done with the data. */
    record Refuse(List<AccountProblem> problems) implements AccountPlan {}

    static AccountPlan decide(AccountData data, Optional<Account> existing) {
        return existing.map(account -> change(data, account)).orElseGet(() -> create(data));
    }

    private static AccountPlan create(AccountData data) {
        if (data.password().isEmpty()) {
            return refuse(Column.PASSWORD, "is missing: a new account needs one");
        }
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                data.person(),
                data.level(),
                data.status().orElse(AccountStatus.ACTIVE),
                Account.NEW);
        return new Create(account, data.password().get());
    }

    private static AccountPlan change(AccountData data, Account existing) {
        AccountStatus status = data.status().orElse(existing.status());
        if (existing.status() == AccountStatus.CLOSED && status != AccountStatus.CLOSED) {
            return refuse(Column.STATUS, "cannot change: the account is closed for good");
        }
        return new Change(
                new Account(existing.id(), data.person(), data.level(), status, existing.version()), data.password());
    }

    private static AccountPlan refuse(Column column, String reason) {
        return new Refuse(List.of(new AccountProblem(column, reason)));
    }
}
