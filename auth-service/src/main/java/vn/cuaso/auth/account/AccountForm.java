package vn.cuaso.auth.account;

import java.util.Optional;

/**
 * An account as it is handed in, in a line of a CSV file or by the admin API, before anything is checked. Blank means
 * that nothing was given.
 */
public record AccountForm(
        String citizenId,
        String name,
        String birthDate,
        String address,
        String phone,
        String email,
        String identityLevel,
        String status,
        String password) {

    /** Reads blank, and null where JSON has none, as nothing. */
    static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "AccountForm[hidden]";
    }
}
