package vn.cuaso.auth.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What became of joining.
 *
 * @param name of who joined; empty when the link leads nowhere
 */
@CheckedTemplate(basePath = "operators")
record JoinedPage(String nonce, String name) implements TemplateInstance {}
