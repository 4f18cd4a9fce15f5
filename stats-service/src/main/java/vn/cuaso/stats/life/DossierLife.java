package vn.cuaso.stats.life;

import java.time.Instant;

/**
 * Where a dossier stands. A step exists only on the states that it can be taken from.
 *
 * <pre>{@code
 * stateDiagram-v2
 *     [*] --> InProgress: received
 *     InProgress --> Waiting: supplement-requested (the clock stops)
 *     Waiting --> InProgress: supplemented (it runs again, due later by the working days waited)
 *     InProgress --> Resolved: resolved
 *     InProgress --> Returned: returned
 *     InProgress --> Withdrawn: withdrawn
 *     Waiting --> Returned: returned
 *     Waiting --> Withdrawn: withdrawn
 *     Resolved --> [*]
 *     Returned --> [*]
 *     Withdrawn --> [*]
 * }</pre>
 */
public sealed interface DossierLife {

    Course course();

    /** A state that nothing leads out of. */
    sealed interface Ended extends DossierLife {

        Instant endedAt();
    }

    /** The agency works on it, and the clock runs. */
    record InProgress(Course course) implements DossierLife {

        public Waiting requestSupplement(Instant at) {
            return new Waiting(course.stopped(at), at);
        }

        public Resolved resolve(Instant at) {
            return new Resolved(course, at);
        }

        public Returned returnToApplicant(Instant at) {
            return new Returned(course, at);
        }

        public Withdrawn withdraw(Instant at) {
            return new Withdrawn(course, at);
        }

        boolean isLate(Instant now) {
            return now.isAfter(course.dueAt());
        }
    }

    /** The applicant has to supplement it, and the clock stands still. */
    record Waiting(Course course, Instant since) implements DossierLife {

        public InProgress supplement(Instant at, DueDates dueDates) {
            var waited = dueDates.workingDays(since, at);
            return new InProgress(course.started(at, waited, dueDates.later(course.dueAt(), waited)));
        }

        /** It went on before this moment, and the event that says when has not come. */
        public InProgress supplementUnseen(Instant latest) {
            return new InProgress(course.startedUnseen(latest));
        }

        public Returned returnToApplicant(Instant at) {
            return new Returned(course, at);
        }

        public Withdrawn withdraw(Instant at) {
            return new Withdrawn(course, at);
        }
    }

    /** Decided, with a result. */
    record Resolved(Course course, Instant endedAt) implements Ended {}

    /** Refused: handed back without a result. */
    record Returned(Course course, Instant endedAt) implements Ended {}

    /** Taken back by the applicant. */
    record Withdrawn(Course course, Instant endedAt) implements Ended {}

    /** Received: the clock starts. */
    static InProgress receive(Instant at, Instant dueAt) {
        return new InProgress(Course.from(at, dueAt));
    }
}
