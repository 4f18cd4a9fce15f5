package vn.cuaso.auth.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * Why there is no page.
 *
 * @param reference is in the log; empty where there is none
 */
@CheckedTemplate(basePath = "operators")
record ConsoleProblemPage(Frame frame, ConsoleProblem problem, String reference) implements TemplateInstance {}
