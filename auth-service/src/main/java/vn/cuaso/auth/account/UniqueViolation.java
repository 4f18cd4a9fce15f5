package vn.cuaso.auth.account;

import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** Tells the loss of a race for the same ID number from other faults of the database. */
final class UniqueViolation {

    /** PostgreSQL, appendix A: unique_violation. */
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    static boolean causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(UniqueViolation::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof ConstraintViolationException violation && SQL_STATE.equals(violation.getSQLState());
    }
}
