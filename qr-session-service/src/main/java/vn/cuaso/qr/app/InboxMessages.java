package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of messages to this phone. They stand in {@code messages/inbox_*.properties}. */
@MessageBundle("inbox")
public interface InboxMessages {

    @Message
    String title();

    @Message
    String none();

    @Message
    String trial();

    @Message
    String sentTo(String phone);

    @Message
    String away();
}
