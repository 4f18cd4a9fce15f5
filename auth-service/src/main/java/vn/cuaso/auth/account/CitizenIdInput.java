package vn.cuaso.auth.account;

/** What somebody typed where an ID number belongs; see {@link CitizenId#read}. */
public sealed interface CitizenIdInput {

    /** Twelve digits. */
    record Valid(CitizenId citizenId) implements CitizenIdInput {}

    /** Nothing was typed. */
    record Missing() implements CitizenIdInput {}

    /** Something other than digits and spaces. */
    record NotDigits() implements CitizenIdInput {}

    /**
     * Digits, but too few or too many.
     *
     * @param digits how many there were
     */
    record WrongLength(int digits) implements CitizenIdInput {}
}
