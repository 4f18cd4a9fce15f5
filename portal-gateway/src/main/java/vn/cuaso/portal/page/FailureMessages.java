package vn.cuaso.portal.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import vn.cuaso.portal.failure.FailureKind;

/** Words of the pages of failed requests. They stand in {@code messages/failure_*.properties}. */
@MessageBundle("failure")
public interface FailureMessages {

    @Message
    String title(FailureKind kind);

    @Message
    String meaning(FailureKind kind);

    @Message
    String next(FailureKind kind);

    @Message
    String home();

    @Message
    String help();

    @Message
    String reference();
}
