package vn.cuaso.portal.lateness;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import vn.cuaso.portal.lateness.Lateness.Published;

/** Words of <em>Công khai chậm trễ</em>. They stand in {@code messages/lateness_*.properties}. */
@MessageBundle("lateness")
public interface LatenessMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String open();

    @Message
    String resolved(String month);

    @Message
    String longest();

    @Message
    String agency();

    @Message
    String person(Published published);

    @Message
    String unknownPerson();

    @Message
    String total();

    @Message
    String ownOnly();

    @Message
    String nothing();

    @Message
    String nothingMeaning();

    @Message
    String how();

    @Message
    String howOpen();

    @Message
    String howResolved();

    @Message
    String howLongest();

    @Message
    String published(Published published);

    @Message
    String table();

    @Message
    String persons(String agency);

    @Message
    String counted(String time, String day);
}
