package vn.cuaso.portal.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** What the portal keeps about a visitor. */
@CheckedTemplate(basePath = "guide")
record PrivacyPage(Frame frame) implements TemplateInstance {}
