package vn.cuaso.auth.pairing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages of a pairing's end. They stand in {@code messages/pairing_*.properties}. */
@MessageBundle("pairing")
public interface PairingMessages {

    @Message
    String returnTitle();

    @Message
    String returnMeaning();

    @Message
    String goOn();

    @Message
    String title(PairingProblem problem);

    @Message
    String meaning(PairingProblem problem);

    @Message
    String tryAgain();

    @Message
    String otherWay();
}
