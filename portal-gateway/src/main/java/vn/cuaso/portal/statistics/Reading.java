package vn.cuaso.portal.statistics;

import jakarta.ws.rs.WebApplicationException;

/**
 * What is known when stats-service was asked.
 *
 * @param <T> the answer
 */
public sealed interface Reading<T> {

    /** It has answered. */
    record Present<T>(T answer) implements Reading<T> {}

    /** It is away; this is what it said last, with the time that it carries. */
    record Past<T>(T answer) implements Reading<T> {}

    /** It is away, and has said nothing for long. */
    record Missing<T>() implements Reading<T> {}

    /** There is no such thing, or the question made no sense. */
    record Refused<T>() implements Reading<T> {}

    /** Whether a failure is an answer in itself. */
    static boolean isRefusal(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            int status = answered.getResponse().getStatus();
            return status == 400 || status == 404;
        }
        return false;
    }
}
