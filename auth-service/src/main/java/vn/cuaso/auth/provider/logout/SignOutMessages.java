package vn.cuaso.auth.provider.logout;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-out pages. They stand in {@code messages/signOut_*.properties}. */
@MessageBundle("signOut")
public interface SignOutMessages {

    @Message
    String question();

    @Message
    String meaning();

    @Message
    String confirm();

    @Message
    String stay();

    @Message
    String done();

    @Message
    String closeBrowser();

    @Message
    String portal();
}
