package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of asking for the passcode. They stand in {@code messages/passcode_*.properties}. */
@MessageBundle("passcode")
public interface PasscodeMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String againLead();

    @Message
    String label();

    @Message
    String digits();

    @Message
    String erase();

    @Message
    String six();

    @Message
    String wrong(String left);

    @Message
    String forgotten();

    @Message
    String forgottenHelp();

    @Message
    String enrolAgain();
}
