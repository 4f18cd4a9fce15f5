package vn.cuaso.stats.signin;

import java.time.LocalDate;
import vn.cuaso.events.SignInWay;

/**
 * One thing that an event adds to the statistics.
 *
 * @param detail the reason of a failure, the name of a step; empty for a success
 * @param seconds how long a success took, in whole seconds begun; 0 for anything else
 */
record SignInFact(LocalDate day, SignInWay way, Kind kind, String detail, int seconds) {

    /** What is counted apart. */
    enum Kind {
        SUCCEEDED,
        FAILED,
        /** Something on the way to a sign-in, such as a code that a carrier took. */
        STEP
    }
}
