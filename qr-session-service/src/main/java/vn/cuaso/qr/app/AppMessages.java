package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the shell: what stands around every screen. They stand in {@code messages/app_*.properties}. */
@MessageBundle("app")
public interface AppMessages {

    @Message
    String opening();

    @Message
    String notOpenedTitle();

    @Message
    String notOpened();

    @Message
    String scriptsNeeded();

    @Message
    String description();

    @Message
    String tabs();

    @Message
    String home();

    @Message
    String documents();

    @Message
    String scan();

    @Message
    String messages();

    @Message
    String person();

    @Message
    String back();

    @Message
    String close();

    @Message
    String again();

    @Message
    String goOn();

    @Message
    String cancel();

    @Message
    String trialMark();

    @Message
    String offline();

    @Message
    String vietnamTime(String time);

    @Message
    String newMessage(String phone);
}
