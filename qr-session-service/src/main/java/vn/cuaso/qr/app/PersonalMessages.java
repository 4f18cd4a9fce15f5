package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the personal screen. They stand in {@code messages/personal_*.properties}. */
@MessageBundle("personal")
public interface PersonalMessages {

    @Message
    String title();

    @Message
    String webSignIn();

    @Message
    String webSignInHint();

    @Message
    String kept();

    @Message
    String links();

    @Message
    String linksHint();

    @Message
    String language();

    @Message
    String device();

    @Message
    String enrolledAt();

    @Message
    String remove();

    @Message
    String removeTitle();

    @Message
    String removeLead();

    @Message
    String removed();

    @Message
    String install();
}
