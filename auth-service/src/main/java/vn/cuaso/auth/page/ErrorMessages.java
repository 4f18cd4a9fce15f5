package vn.cuaso.auth.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What went wrong, what it means, what to do. The words stand in {@code messages/error_*.properties}. */
@MessageBundle("error")
public interface ErrorMessages {

    @Message
    String title(ErrorCode code);

    @Message
    String meaning(ErrorCode code);

    @Message
    String next(ErrorCode code);

    @Message
    String portal();

    @Message
    String reference();
}
