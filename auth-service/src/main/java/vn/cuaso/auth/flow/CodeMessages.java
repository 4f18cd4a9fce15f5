package vn.cuaso.auth.flow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that asks for the code. They stand in {@code messages/otp_*.properties}. */
@MessageBundle("otp")
public interface CodeMessages {

    @Message
    String title();

    @Message
    String prompt(String phone);

    @Message
    String code();

    @Message
    String hint();

    @Message
    String expiresIn();

    @Message
    String expired();

    @Message
    String resend();

    @Message
    String confirm();

    @Message
    String sentAgain();

    @Message
    String deliveryFailed();

    @Message
    String missing();

    @Message
    String notSixDigits();

    @Message
    String wrong(int attemptsLeft);

    @Message
    String locked(String wait);

    @Message
    String tooSoon(String wait);

    @Message
    String limited(String wait);

    @Message
    String unavailable();

    @Message
    String unavailableForLink();

    @Message
    String linkTitle();

    @Message
    String linkPrompt(String phone);

    @Message
    String linkMeaning(String provider);

    @Message
    String linkNotSent(String provider, String phone);

    @Message
    String notSentTitle();

    @Message
    String notSent(String phone);

    @Message
    String send();
}
