package vn.cuaso.portal.session;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that asks whether to sign out. They stand in {@code messages/signOut_*.properties}. */
@MessageBundle("signOut")
public interface SignOutMessages {

    @Message
    String title();

    @Message
    String meaning();

    @Message
    String confirm();

    @Message
    String stay();
}
