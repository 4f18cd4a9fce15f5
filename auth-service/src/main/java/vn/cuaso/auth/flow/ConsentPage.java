package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.List;
import vn.cuaso.auth.consent.ConsentItem;
import vn.cuaso.auth.page.Frame;

/**
 * Asks whether a client may learn something.
 *
 * @param flow path of the flow
 * @param client its name
 * @param host where the answer goes
 * @param items what it asks to learn
 * @param others scopes about something else
 * @param links what it says about itself
 */
@CheckedTemplate(basePath = "consent")
record ConsentPage(
        Frame frame,
        String flow,
        String client,
        String host,
        List<ConsentItem> items,
        List<String> others,
        List<Link> links)
        implements TemplateInstance {

    /** A page of the client's, opened beside this one. */
    record Link(URI address, String text) {}
}
