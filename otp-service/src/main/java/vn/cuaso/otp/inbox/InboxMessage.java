package vn.cuaso.otp.inbox;

import java.time.Instant;

/**
 * A message that "arrived" at a phone of the local deployment.
 *
 * @param reference the challenge and the send that it is of
 */
public record InboxMessage(String reference, Instant receivedAt, String phone, String text) {

    /** The message without its last line, which is for browsers. */
    public String words() {
        return text.substring(0, Math.max(0, text.lastIndexOf('\n'))).strip();
    }

    /** The code alone, as the last line has it. */
    public String code() {
        return text.substring(text.lastIndexOf('#') + 1);
    }

    @Override
    public String toString() {
        return "InboxMessage[" + reference + "]";
    }
}
