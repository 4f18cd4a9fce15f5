package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of scanning a code. They stand in {@code messages/scanning_*.properties}. */
@MessageBundle("scanning")
public interface ScanningMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String starting();

    @Message
    String looking();

    @Message
    String checking();

    @Message
    String torch();

    @Message
    String other();

    @Message
    String onlyYours();

    @Message
    String refused();

    @Message
    String refusedNext();

    @Message
    String missing();

    @Message
    String missingNext();

    @Message
    String lost();

    @Message
    String lostNext();

    @Message
    String picture();

    @Message
    String pictureWithout();

    @Message
    String paste();

    @Message
    String use();

    @Message
    String trialOnly();

    @Message
    String outsideTitle();

    @Message
    String outsideLead();

    @Message
    String outsideNext();

    @Message
    String outsideWarning();

    @Message
    String openApp();

    @Message
    String useThis();
}
