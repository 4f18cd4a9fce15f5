package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the home screen. They stand in {@code messages/front_*.properties}. */
@MessageBundle("front")
public interface FrontMessages {

    @Message
    String level(String level);

    @Message
    String search();

    @Message
    String bell();

    @Message
    String greeting(String holder);

    @Message
    String identity();

    @Message
    String show();

    @Message
    String hide();

    @Message
    String holder();

    @Message
    String number();

    @Message
    String hidden();

    @Message
    String services();

    @Message
    String procedures();

    @Message
    String welfare();

    @Message
    String health();

    @Message
    String others();

    @Message
    String favourites();

    @Message
    String favouriteScan();

    @Message
    String favouritePortal();

    @Message
    String warning();

    @Message
    String warningLead();

    @Message
    String news();

    @Message
    String noNews();

    @Message
    String procedure();

    @Message
    String noWelfare();

    @Message
    String noHealth();

    @Message
    String noOthers();

    @Message
    String noSearch();

    @Message
    String noDocuments();
}
