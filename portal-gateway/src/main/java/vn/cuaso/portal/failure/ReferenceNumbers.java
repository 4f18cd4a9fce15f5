package vn.cuaso.portal.failure;

import io.smallrye.common.vertx.VertxContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.jboss.logging.MDC;

/**
 * Makes the numbers that a citizen reads to the help desk, and that the help desk finds in the log (OP-9). What is logged of the
 * request from then on carries the number as the field {@code reference}.
 */
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
        return noted(reference.toString());
    }

    /** Only where there is a request of its own to hold it: on a thread it would stay for the next one. */
    private static String noted(String reference) {
        if (VertxContext.isOnDuplicatedContext()) {
            MDC.put("reference", reference);
        }
        return reference;
    }
}
