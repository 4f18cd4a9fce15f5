package vn.cuaso.auth.password;

/** What comparing a password came to. */
public sealed interface PasswordCheck {

    /**
     * The password is right.
     *
     * @param outdated the stored hash was made with other parameters than today's and should be replaced
     */
    record Right(boolean outdated) implements PasswordCheck {}

    /** The password is wrong, or there was no hash to compare with; both take one Argon2 run (rule OTP-9). */
    record Wrong() implements PasswordCheck {}
}
