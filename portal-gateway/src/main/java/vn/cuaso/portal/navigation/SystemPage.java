package vn.cuaso.portal.navigation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.navigation.NavigationConfig.ServingSystem;
import vn.cuaso.portal.page.Frame;

/** Says which system of the province serves an entry, and leads on to it. */
@CheckedTemplate(basePath = "navigation")
record SystemPage(Frame frame, Entry entry, String system, String address) implements TemplateInstance {

    /** An entry and the system that serves it. */
    public record Served(Entry entry, ServingSystem system) {}
}
