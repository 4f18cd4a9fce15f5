package vn.cuaso.otp.channel;

import io.smallrye.mutiny.Uni;

/** A way by which text messages reach phones. */
public interface SmsChannel {

    /** The name that configuration, events and metrics know it by. */
    String name();

    /** Sends the message. A failure of the {@code Uni} means the same as {@link SmsResult#UNKNOWN}. */
    Uni<SmsResult> send(Sms sms);
}
