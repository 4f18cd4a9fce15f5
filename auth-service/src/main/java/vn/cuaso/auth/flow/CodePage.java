package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * The code that was sent.
 *
 * @param flow path of the flow
 * @param resendSeconds until the code may be sent again
 * @param sentAgain the citizen has just asked for that
 * @param deliveryFailed the message did not get through
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
        FieldErrors errors)
        implements TemplateInstance {}
