package vn.cuaso.auth.provider.logout;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import vn.cuaso.auth.page.Frame;

/**
 * Asks whether the citizen wants to sign out.
 *
 * @param fields of the request, to be sent again with the answer
 */
@CheckedTemplate(basePath = "sign-out")
record ConfirmationPage(Frame frame, Map<String, String> fields) implements TemplateInstance {}
