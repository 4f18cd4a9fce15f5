package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * The code that was sent.
 *
 * @param flow path of the flow
 * @param secondsLeft of the code's life, by the server's clock; 0 when it has expired
 * @param resendSeconds until the code may be sent again
 * @param sentAgain the citizen has just asked for that
 * @param deliveryFailed the message did not get through
 */
@CheckedTemplate(basePath = "sign-in")
record CodePage(
        Frame frame,
        String flow,
        String phone,
        long secondsLeft,
        long resendSeconds,
        boolean sentAgain,
        boolean deliveryFailed,
        FieldErrors errors)
        implements TemplateInstance {

    /** As the countdown begins: {@code 02:56}. */
    public String timeLeft() {
        return "%02d:%02d".formatted(secondsLeft / 60, secondsLeft % 60);
    }

    public boolean isExpired() {
        return secondsLeft == 0;
    }
}
