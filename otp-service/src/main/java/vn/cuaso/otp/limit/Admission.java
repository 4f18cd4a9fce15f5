package vn.cuaso.otp.limit;

import java.time.Instant;

/** Whether one more message may be asked for. */
public sealed interface Admission {

    /**
     * @param sendsLeft how many more the phone's limit has room for
     */
    record Admitted(int sendsLeft) implements Admission {}

    /**
     * @param by the first limit that had no room
     */
    record Limited(LimitKind by, Instant retryAt) implements Admission {}
}
