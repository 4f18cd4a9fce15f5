package vn.cuaso.auth.password;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** What a new password has to be: 8 to 20 characters with upper and lower case, a digit and a special character. */
public final class PasswordPolicy {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 20;
    private static final List<IntPredicate> KINDS =
            List.of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, PasswordPolicy::isSpecial);

    private PasswordPolicy() {}

    /** What is wrong with the password, if anything. */
    public static Optional<Weakness> check(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(Weakness.LENGTH);
        }
        boolean mixed = KINDS.stream().allMatch(kind -> password.codePoints().anyMatch(kind));
        return mixed ? Optional.empty() : Optional.of(Weakness.NOT_MIXED);
    }

    /** Why a password is refused. */
    public enum Weakness {
        LENGTH,
        NOT_MIXED
    }

    private static boolean isSpecial(int character) {
        return !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
    }
}
