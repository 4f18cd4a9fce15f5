package vn.cuaso.otp.delivery;

/** What came of a delivery request. */
public sealed interface DeliveryOutcome {

    /** A channel took the message, now or before. */
    record Delivered(String channel) implements DeliveryOutcome {}

    /** No channel is known to have taken it. */
    record Failed() implements DeliveryOutcome {}

    /** The challenge is over: the code would be worth nothing. */
    record Over() implements DeliveryOutcome {}
}
