package vn.cuaso.auth.flow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in pages. They stand in {@code messages/signin_*.properties}. */
@MessageBundle("signin")
public interface SignInMessages {

    @Message
    String title(String label);

    @Message
    String asking(String client);

    @Message
    String citizenId();

    @Message
    String citizenIdHint();

    @Message
    String password();

    @Message
    String showPassword();

    @Message
    String signIn();

    @Message
    String cancel();

    @Message
    String summary();

    @Message
    String citizenIdMissing();

    @Message
    String citizenIdNotDigits();

    @Message
    String citizenIdWrongLength(int digits);

    @Message
    String passwordMissing();

    @Message
    String wrongCredentials();

    @Message
    String throttled(String wait);

    @Message
    String busy();

    @Message
    String codeExhausted();

    @Message
    String seconds(long seconds);

    @Message
    String minutes(long minutes);

    @Message
    String continueTitle();

    @Message
    String continueText(String client);

    @Message
    String continueButton();

    @Message
    String otherAccount();

    @Message
    String otherAccounts();
}
