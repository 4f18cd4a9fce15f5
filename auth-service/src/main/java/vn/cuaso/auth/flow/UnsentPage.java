package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * The password is right, but no code could be sent yet.
 *
 * @param flow path of the flow
 */
@CheckedTemplate(basePath = "sign-in")
record UnsentPage(Frame frame, String flow, String phone, FieldErrors errors) implements TemplateInstance {}
