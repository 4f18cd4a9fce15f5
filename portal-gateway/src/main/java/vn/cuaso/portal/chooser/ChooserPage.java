package vn.cuaso.portal.chooser;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** The chooser for browsers without scripts. {@code returnParameter} encodes the page to come back to. */
@CheckedTemplate(basePath = "chooser")
record ChooserPage(Frame frame, String returnParameter) implements TemplateInstance {}
