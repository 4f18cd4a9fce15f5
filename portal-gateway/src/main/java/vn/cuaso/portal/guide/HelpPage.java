package vn.cuaso.portal.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** How to sign in, step by step, and whom to ask. */
@CheckedTemplate(basePath = "guide")
record HelpPage(Frame frame) implements TemplateInstance {}
