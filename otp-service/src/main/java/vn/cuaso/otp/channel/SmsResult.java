package vn.cuaso.otp.channel;

/** What is known of a message after a channel was asked to send it. */
public enum SmsResult {
    /** The carrier has taken it. */
    ACCEPTED,
    /** The carrier has said no. */
    REFUSED,
    /** The carrier was not reached: nothing was sent. */
    UNREACHABLE,
    /** The carrier has not said: it may have been sent. */
    UNKNOWN
}
