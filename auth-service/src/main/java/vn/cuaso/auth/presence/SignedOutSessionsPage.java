package vn.cuaso.auth.presence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/** Somebody asks for their sessions who is not signed in. */
@CheckedTemplate(basePath = "presence")
record SignedOutSessionsPage(Frame frame) implements TemplateInstance {}
