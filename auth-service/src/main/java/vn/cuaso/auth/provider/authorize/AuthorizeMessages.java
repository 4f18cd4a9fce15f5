package vn.cuaso.auth.provider.authorize;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that leads back to a client. They stand in {@code messages/authorize_*.properties}. */
@MessageBundle("authorize")
public interface AuthorizeMessages {

    @Message
    String returning();

    @Message
    String returningText(String host);

    @Message
    String proceed();
}
