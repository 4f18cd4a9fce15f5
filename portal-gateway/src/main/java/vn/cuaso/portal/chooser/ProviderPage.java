package vn.cuaso.portal.chooser;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** Explains why a provider cannot be used here, and leads on to those that can. */
@CheckedTemplate(basePath = "chooser")
record ProviderPage(Frame frame, Provider provider, String returnParameter) implements TemplateInstance {}
