package vn.cuaso.stats.signin;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is counted of sign-ins. */
interface SignInStore {

    /**
     * Counts what these events tell, unless they were counted before; all of it or, on a failure, nothing.
     *
     * @return how many of them were new
     */
    Uni<Integer> count(List<SignInEvent> events, Instant now);

    /** What was counted on these days, both included. Fails with {@link vn.cuaso.stats.store.StoreAwayException}. */
    Uni<List<Counted>> counted(LocalDate from, LocalDate to);

    /** Forgets which events were counted before this moment; their counts stay. */
    Uni<Void> forget(Instant before);

    /**
     * How often something was told.
     *
     * @param fact with {@code seconds} a success is told apart by the time that it took
     */
    record Counted(SignInFact fact, long number) {}
}
