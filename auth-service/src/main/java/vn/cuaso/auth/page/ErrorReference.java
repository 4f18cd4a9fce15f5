package vn.cuaso.auth.page;

import io.smallrye.common.vertx.VertxContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.jboss.logging.MDC;

/**
 * Makes the reference numbers that tie an error page to its log line (OP-9). What is logged of the request from then on carries
 * the number as the field {@code reference}.
 */
@ApplicationScoped
public class ErrorReference {

    /** Without 0, 1, I, L, O: it is read out over the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final SecureRandom random;

    public ErrorReference(SecureRandom random) {
        this.random = random;
    }

    /** For example {@code 7KQ2-M9XA}. */
    public String next() {
        StringBuilder reference = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
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
