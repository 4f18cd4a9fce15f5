package vn.cuaso.auth.account;

import java.util.Arrays;
import java.util.Optional;

/** How surely the account belongs to the citizen (<i>định danh mức 1, mức 2</i>; NĐ 69/2024). */
public enum IdentityLevel {
    /** Registered remotely. */
    ONE(1),
    /** Registered in person, biometrics checked; needed for signing in by QR code. */
    TWO(2);

    private final int number;

    IdentityLevel(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static Optional<IdentityLevel> of(int number) {
        return Arrays.stream(values()).filter(level -> level.number == number).findFirst();
    }
}
