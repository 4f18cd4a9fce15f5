package vn.cuaso.portal.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the home page. They stand in {@code messages/home_*.properties}. */
@MessageBundle("home")
public interface HomeMessages {

    @Message
    String title();

    @Message
    String question();

    @Message
    String popular();

    @Message
    String services();

    @Message
    String signedOutTitle();

    @Message
    String signedOutMeaning();

    @Message
    String cancelledTitle();

    @Message
    String cancelledMeaning();
}
