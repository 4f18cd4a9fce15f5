package vn.cuaso.portal.navigation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the navigation and of what it leads to. They stand in {@code messages/navigation_*.properties}. */
@MessageBundle("navigation")
public interface NavigationMessages {

    @Message
    String entry(Entry entry);

    @Message
    String purpose(Entry entry);

    @Message
    String support();

    @Message
    String procedures();

    @Message
    String statistics();

    @Message
    String servedBy();

    @Message
    String leaving();

    @Message
    String goOn();

    @Message
    String address();

    @Message
    String notConnected();

    @Message
    String back();
}
