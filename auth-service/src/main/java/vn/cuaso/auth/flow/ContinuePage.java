package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * The citizen has signed in in another tab meanwhile (rule OP-10).
 *
 * @param flow path of the flow
 * @param client who asks the citizen to sign in
 */
@CheckedTemplate(basePath = "sign-in")
record ContinuePage(Frame frame, String flow, String client) implements TemplateInstance {}
