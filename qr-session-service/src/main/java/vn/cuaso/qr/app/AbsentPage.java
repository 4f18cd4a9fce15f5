package vn.cuaso.qr.app;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.qr.page.Frame;

/** Says that this installation has no identity app, and how to sign in without one. */
@CheckedTemplate(basePath = "app")
record AbsentPage(Frame frame) implements TemplateInstance {}
