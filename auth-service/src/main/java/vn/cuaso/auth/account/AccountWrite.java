package vn.cuaso.auth.account;

import java.util.Optional;

/** One account to be written. */
public sealed interface AccountWrite {

    Account account();

    /** A new account. */
    record Insert(Account account, String passwordHash) implements AccountWrite {
        @Override
        public String toString() {
            return "Insert[" + account.id() + "]";
        }
    }

    /**
     * New data of an existing account.
     *
     * @param account with the version on which the data was decided
     * @param passwordHash empty keeps the password
     */
    record Update(Account account, Optional<String> passwordHash) implements AccountWrite {
        @Override
        public String toString() {
            return "Update[" + account.id() + "]";
        }
    }
}
