package vn.cuaso.auth.consent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about consent. They stand in {@code messages/consent_*.properties}. */
@MessageBundle("consent")
public interface ConsentMessages {

    @Message
    String question(String client);

    @Message
    String asking(String client, String host);

    @Message
    String item(ConsentItem item);

    @Message
    String other(String scope);

    @Message
    String never();

    @Message
    String withdrawable();

    @Message
    String list();

    @Message
    String home(String client);

    @Message
    String policy();

    @Message
    String terms();

    @Message
    String agree();

    @Message
    String deny();

    @Message
    String links();

    @Message
    String linksExplained();

    @Message
    String linkedSince(String date);

    @Message
    String none();

    @Message
    String explained();

    @Message
    String since(String date);

    @Message
    String withdraw(String client);

    @Message
    String withdrawButton();

    @Message
    String withdrawn();

    @Message
    String signedOut();

    @Message
    String signedOutText();

    @Message
    String portal();
}
