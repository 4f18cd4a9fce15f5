package vn.cuaso.qr.app;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.qr.page.Frame;

/** The whole app: what stands around its screens, and every screen and failure as an HTML template for the scripts. */
@CheckedTemplate(basePath = "app")
record ShellPage(Frame frame) implements TemplateInstance {}
