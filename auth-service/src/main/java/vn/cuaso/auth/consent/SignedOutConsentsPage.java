package vn.cuaso.auth.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/** Somebody asks for their consents who is not signed in. */
@CheckedTemplate(basePath = "consent")
record SignedOutConsentsPage(Frame frame) implements TemplateInstance {}
