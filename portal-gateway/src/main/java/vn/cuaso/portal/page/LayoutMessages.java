package vn.cuaso.portal.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around every page. They stand in {@code messages/layout_*.properties}. */
@MessageBundle("layout")
public interface LayoutMessages {

    @Message
    String skip();

    @Message
    String trial();

    @Message
    String trialMeaning();

    @Message
    String signIn();

    @Message
    String register();

    @Message
    String greeting(String name);

    @Message
    String profile();

    @Message
    String signOut();

    @Message
    String language();

    @Message
    String menu();

    @Message
    String closeMenu();

    @Message
    String navigation();

    @Message
    String hotline();

    @Message
    String email();
}
