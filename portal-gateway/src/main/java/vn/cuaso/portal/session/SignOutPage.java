package vn.cuaso.portal.session;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** Asks whether to sign out: a link alone must not do it. */
@CheckedTemplate(basePath = "session")
record SignOutPage(Frame frame) implements TemplateInstance {}
