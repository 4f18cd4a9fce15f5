package vn.cuaso.auth.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Where an operator joins. It stands on the internal port, which has no static files.
 *
 * @param secret for the authenticator app, shown once
 * @param problem what does not do, as a word the template knows; empty at first
 */
@CheckedTemplate(basePath = "operators")
record JoinPage(String nonce, String invitation, String secret, String name, String problem)
        implements TemplateInstance {}
