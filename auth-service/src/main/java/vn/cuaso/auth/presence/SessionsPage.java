package vn.cuaso.auth.presence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.page.Frame;
import vn.cuaso.auth.page.UserAgent;

/**
 * Where a citizen is signed in, and their phones.
 *
 * @param done what was ended just now
 */
@CheckedTemplate(basePath = "presence")
record SessionsPage(Frame frame, List<Session> sessions, List<Phone> phones, Optional<Done> done)
        implements TemplateInstance {

    /**
     * Moments are as they are written in the page's language.
     *
     * @param present whether this page was asked for in it
     */
    record Session(
            String id, boolean present, boolean usable, UserAgent userAgent, Way way, String begun, String used) {}

    /**
     * @param name as the citizen knows it
     */
    record Phone(String id, String name, String enrolled, boolean locked) {}
}
