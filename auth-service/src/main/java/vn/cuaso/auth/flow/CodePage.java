package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import vn.cuaso.auth.page.Frame;

/**
 * The code that was sent.
 *
 * @param flow path of the flow
 * @param resendSeconds until the code may be sent again
 * @param sentAgain the citizen has just asked for that
 * @param deliveryFailed the message did not get through
 * @param linking what the account of the other provider is called that the code links; empty after the password
 */
@CheckedTemplate(basePath = "sign-in")
record CodePage(
        Frame frame,
        String flow,
        String phone,
        Countdown countdown,
        long resendSeconds,
        boolean sentAgain,
        boolean deliveryFailed,
        Optional<String> linking,
        FieldErrors errors)
        implements TemplateInstance {}
