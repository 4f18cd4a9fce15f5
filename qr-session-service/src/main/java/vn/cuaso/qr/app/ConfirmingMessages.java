package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of confirming a sign-in. They stand in {@code messages/confirming_*.properties}. */
@MessageBundle("confirming")
public interface ConfirmingMessages {

    @Message
    String title();

    @Message
    String asks();

    @Message
    String action();

    @Message
    String signIn();

    @Message
    String browser();

    @Message
    String onSystem(String browser, String system);

    @Message
    String unknownBrowser();

    @Message
    String place();

    @Message
    String aboutPlace(String place);

    @Message
    String unknownPlace();

    @Message
    String time();

    @Message
    String placesUnknown();

    @Message
    String placesUnknownHere();

    @Message
    String scannedTwice();

    @Message
    String numberLabel();

    @Message
    String numberHint();

    @Message
    String numberMissing();

    @Message
    String confirm();

    @Message
    String refuse();

    @Message
    String sending();

    @Message
    String doneTitle();

    @Message
    String doneLead(String portal);

    @Message
    String doneHere(String portal);

    @Message
    String goBack();
}
