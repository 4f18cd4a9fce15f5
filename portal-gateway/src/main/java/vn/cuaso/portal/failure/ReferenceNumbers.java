package vn.cuaso.portal.failure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Makes the numbers that a citizen reads to the help desk, and that the help desk finds in the log (OP-9). */
@Singleton
public class ReferenceNumbers {

    /** Without letters and digits that are taken for one another, on paper or on the telephone. */
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;

    private final SecureRandom random;

    @Inject
    ReferenceNumbers(SecureRandom random) {
        this.random = random;
    }

    /** Such as {@code K7QF-2M9X}. */
    public String next() {
        StringBuilder reference = new StringBuilder();
        for (int index = 0; index < 2 * GROUP; index++) {
            if (index == GROUP) {
                reference.append('-');
            }
            reference.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return reference.toString();
    }
}
