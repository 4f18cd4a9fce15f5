package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the app's pages. They stand in {@code messages/app_*.properties}. */
@MessageBundle("app")
public interface AppMessages {

    @Message
    String title();

    @Message
    String absent();

    @Message
    String meaning();

    @Message
    String next();

    @Message
    String portal();
}
