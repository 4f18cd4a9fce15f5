package vn.cuaso.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Work for the delivery worker of otp-service. The subject is the challenge. */
public sealed interface OtpDelivery extends EventData {

    /** The challenge whose code is to be delivered; the worker derives the code and decrypts the phone itself. */
    String challenge();

    /**
     * A code has to go out.
     *
     * @param send which sending of this challenge this is, 1 for the first; also the event's sequence
     * @param language the language of the message
     */
    record DeliveryRequested(String challenge, int send, Language language) implements OtpDelivery {
        public DeliveryRequested {
            Required.text("challenge", challenge);
            Required.positive("send", send);
            Required.value("language", language);
        }
    }

    /** The languages that messages are written in. */
    enum Language {
        @JsonProperty("vi")
        VIETNAMESE,
        @JsonProperty("en")
        ENGLISH
    }
}
