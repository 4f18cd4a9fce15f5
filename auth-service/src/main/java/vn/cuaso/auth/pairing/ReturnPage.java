package vn.cuaso.auth.pairing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * The app has sent the citizen back; nothing is done before the form is sent (rule QR-11).
 *
 * @param action where the form goes
 * @param code from the address
 */
@CheckedTemplate(basePath = "sign-in")
record ReturnPage(Frame frame, String action, String code) implements TemplateInstance {}
