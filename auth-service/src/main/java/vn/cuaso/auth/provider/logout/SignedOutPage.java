package vn.cuaso.auth.provider.logout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/** Says that the citizen is signed out. */
@CheckedTemplate(basePath = "sign-out")
record SignedOutPage(Frame frame) implements TemplateInstance {}
