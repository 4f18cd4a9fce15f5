package vn.cuaso.auth.presence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about sessions and phones. They stand in {@code messages/presence_*.properties}. */
@MessageBundle("presence")
public interface PresenceMessages {

    @Message
    String title();

    @Message
    String done(Done done);

    @Message
    String sessions();

    @Message
    String sessionsExplained();

    @Message
    String browserOn(String browser, String system);

    @Message
    String unknownBrowser();

    @Message
    String present();

    @Message
    String way(Way way);

    @Message
    String begun(String moment);

    @Message
    String used(String moment);

    @Message
    String idle();

    @Message
    String end();

    @Message
    String endPresent();

    @Message
    String endOthers();

    @Message
    String strange();

    @Message
    String phones();

    @Message
    String phonesExplained();

    @Message
    String noPhone();

    @Message
    String enrolled(String moment);

    @Message
    String usable();

    @Message
    String locked();

    @Message
    String remove();

    @Message
    String signedOut();

    @Message
    String signedOutText();

    @Message
    String portal();
}
