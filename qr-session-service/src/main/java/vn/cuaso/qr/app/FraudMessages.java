package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of advice about scams. They stand in {@code messages/fraud_*.properties}. */
@MessageBundle("fraud")
public interface FraudMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String signs();

    @Message
    String signHurry();

    @Message
    String signCode();

    @Message
    String signScan();

    @Message
    String signApp();

    @Message
    String signMoney();

    @Message
    String signSecret();

    @Message
    String todo();

    @Message
    String todoHangUp();

    @Message
    String todoRefuse();

    @Message
    String todoCall();

    @Message
    String todoChange();
}
