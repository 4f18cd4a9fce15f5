package vn.cuaso.auth.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.cuaso.auth.page.Frame;

/**
 * What a citizen agreed to, client by client.
 *
 * @param links the oldest first
 * @param withdrawn whether one was withdrawn just now
 */
@CheckedTemplate(basePath = "consent")
record ConsentsPage(Frame frame, List<Entry> entries, List<Link> links, boolean withdrawn) implements TemplateInstance {

    /**
     * @param client its name
     * @param since the day, as it is written in the page's language
     */
    record Entry(String clientId, String client, String since, List<ConsentItem> items, List<String> others) {}

    /**
     * An account of another provider that signs the citizen in.
     *
     * @param name what its account is called
     * @param since the day, as it is written in the page's language
     */
    record Link(String name, String since) {}
}
