package vn.cuaso.auth.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * Where an operator joins.
 *
 * @param secret for the authenticator app, shown once
 * @param key the same, in groups that a person can type
 * @param problem what does not do, as a word the template knows; empty at first
 */
@CheckedTemplate(basePath = "operators")
record JoinPage(Frame frame, String invitation, String secret, String key, TotpQr qr, String name, String problem)
        implements TemplateInstance {
    static JoinPage of(Frame frame, String invitation, TotpSecret secret, String name, String problem) {
        return new JoinPage(
                frame,
                invitation,
                secret.base32(),
                secret.base32().replaceAll("(.{4})(?=.)", "$1 "),
                TotpQr.of(secret, frame.name()),
                name,
                problem);
    }
}
