package vn.cuaso.auth.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * What became of joining.
 *
 * @param name of who joined; empty when the link leads nowhere
 */
@CheckedTemplate(basePath = "operators")
record JoinedPage(Frame frame, String name) implements TemplateInstance {}
