package vn.cuaso.auth.session;

import java.time.Instant;
import vn.cuaso.auth.page.UserAgent;

/**
 * A session as its citizen is shown it (rule DATA-4).
 *
 * @param userAgent what the browser that signed in calls itself
 * @param usable whether its cookie still opens something; not so once it has been idle for too long
 * @param granted whether clients have been in it: what they got outlasts the idle time
 */
public record KnownSession(
        Authentication authentication, UserAgent userAgent, Instant usedAt, boolean usable, boolean granted) {

    public String id() {
        return authentication.sessionId().orElseThrow();
    }

    /** Whether somebody may be signed in anywhere by it. */
    boolean isLeft() {
        return usable || granted;
    }
}
