package vn.cuaso.auth.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.cuaso.auth.flow.OtherAccounts.OtherAccount;
import vn.cuaso.auth.page.Frame;

/**
 * ID number and password.
 *
 * @param flow path of the flow
 * @param client who asks the citizen to sign in
 * @param citizenId what was typed before, so that nothing is lost
 * @param codeExhausted see {@link SignInFlow.Credentials}
 * @param qrOffered whether the page has a QR half: whether this client's citizens may sign in by scanning
 * @param another whether the citizen has asked for another account than the one of the session
 * @param others accounts of other providers
 */
@CheckedTemplate(basePath = "sign-in")
record PasswordPage(
        Frame frame,
        String flow,
        String client,
        String citizenId,
        boolean codeExhausted,
        boolean qrOffered,
        boolean another,
        List<OtherAccount> others,
        FieldErrors errors)
        implements TemplateInstance {}
