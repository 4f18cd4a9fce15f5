package vn.cuaso.otp.problem;

import java.io.IOException;
import java.util.stream.Stream;
import org.jose4j.lang.UnresolvableKeyException;

/** Tells a token that is not good from one that nobody can judge, because auth-service's keys cannot be fetched. */
final class KeysAway {

    private KeysAway() {}

    /** Whether a check failed because the keys are away: a wrong key has no fault of the network below it. */
    static boolean caused(Throwable fault) {
        return causes(fault)
                .filter(UnresolvableKeyException.class::isInstance)
                .flatMap(KeysAway::causes)
                .anyMatch(IOException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }
}
