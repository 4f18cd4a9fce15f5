package vn.cuaso.qr.page;

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
}
