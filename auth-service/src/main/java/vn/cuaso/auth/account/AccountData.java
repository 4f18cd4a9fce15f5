package vn.cuaso.auth.account;

import java.util.Optional;

/**
 * A checked {@link AccountForm}.
 *
 * @param status empty keeps the present one; a new account is active
 * @param password empty keeps the present one; a new account needs one
 */
public record AccountData(
        Person person, IdentityLevel level, Optional<AccountStatus> status, Optional<String> password) {

    @Override
    public String toString() {
        return "AccountData[hidden]";
    }
}
