package vn.cuaso.auth.pairing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import vn.cuaso.auth.page.Frame;

/**
 * Why the pairing does not sign the browser in.
 *
 * @param flow path of the flow, where another way can be taken
 * @param again where the same can be tried again, if that helps
 * @param code to be sent again with it
 */
@CheckedTemplate(basePath = "sign-in")
record PairingProblemPage(Frame frame, String flow, PairingProblem problem, Optional<String> again, String code)
        implements TemplateInstance {}
