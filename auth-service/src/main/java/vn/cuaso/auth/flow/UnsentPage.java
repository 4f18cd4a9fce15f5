package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import vn.cuaso.auth.page.Frame;

/**
 * The citizen is known, but no code could be sent yet.
 *
 * @param flow path of the flow
 * @param linking what the account of the other provider is called that the code links; empty after the password
 */
@CheckedTemplate(basePath = "sign-in")
record UnsentPage(Frame frame, String flow, String phone, Optional<String> linking, FieldErrors errors)
        implements TemplateInstance {}
