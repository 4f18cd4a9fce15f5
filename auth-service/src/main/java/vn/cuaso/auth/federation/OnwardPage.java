package vn.cuaso.auth.federation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * Goes on by itself, and by a link where a browser does not.
 *
 * @param next the client's address
 */
@CheckedTemplate(basePath = "federation")
record OnwardPage(Frame frame, String next) implements TemplateInstance {}
