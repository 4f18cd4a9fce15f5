package vn.cuaso.otp.channel;

import vn.cuaso.otp.phone.PhoneNumber;

/**
 * A text message with a code in it. It prints as its reference alone.
 *
 * @param reference the same for every try of the same send, so that a carrier can tell a repetition
 */
public record Sms(String reference, PhoneNumber phone, String text) {

    @Override
    public String toString() {
        return "Sms[" + reference + "]";
    }
}
