package vn.cuaso.auth.federation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import vn.cuaso.auth.page.Frame;

/**
 * Why a sign-in at another provider does not go on here.
 *
 * @param provider what citizens call its account
 * @param flow path of the flow, where another way can be taken
 * @param again where the same can be tried again, if that helps
 * @param reference is in the log
 */
@CheckedTemplate(basePath = "federation")
record UpstreamProblemPage(
        Frame frame, UpstreamProblem problem, String provider, String flow, Optional<String> again, String reference)
        implements TemplateInstance {}
