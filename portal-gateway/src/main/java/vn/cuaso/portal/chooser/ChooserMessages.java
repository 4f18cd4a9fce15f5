package vn.cuaso.portal.chooser;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the dialog that offers the accounts to sign in with. They stand in {@code messages/chooser_*.properties}. */
@MessageBundle("chooser")
public interface ChooserMessages {

    @Message
    String title();

    @Message
    String close();

    @Message
    String noAccount();

    @Message
    String safety(String host);

    @Message
    String endingNote(String day);

    @Message
    String retiredNote();

    @Message
    String unavailableNote();

    @Message
    String awayNote();

    @Message
    String away();

    @Message
    String zaloTitle();

    @Message
    String zaloOpen();

    @Message
    String zaloCode();

    @Message
    String zaloMeaning();

    @Message
    String unavailable();

    @Message
    String retired();

    @Message
    String retiredSince(String day);

    @Message
    String wayOn();

    @Message
    String wayOnMeaning();
}
