package vn.cuaso.auth.provider.authorize;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.Map;
import vn.cuaso.auth.page.Frame;

/**
 * Posts an authorization response to the client; by itself, or by its button where scripts do not run.
 *
 * @param address of the client
 * @param fields of the response
 */
@CheckedTemplate(basePath = "authorize")
record FormPostPage(Frame frame, URI address, Map<String, String> fields) implements TemplateInstance {}
