package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of refusing a sign-in, and what follows (QR-13). They stand in {@code messages/refusing_*.properties}. */
@MessageBundle("refusing")
public interface RefusingMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String question();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String alarmTitle();

    @Message
    String alarmLead();

    @Message
    String alarmLimited(String time);

    @Message
    String alarmFailed();

    @Message
    String alarmHangUp();

    @Message
    String alarmNothing();

    @Message
    String alarmReport();

    @Message
    String alarmChange();

    @Message
    String alarmMore();
}
