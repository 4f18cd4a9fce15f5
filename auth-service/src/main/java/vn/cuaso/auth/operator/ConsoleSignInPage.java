package vn.cuaso.auth.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.auth.page.Frame;

/**
 * Where an operator signs in.
 *
 * @param name as it was typed
 * @param problem {@code REFUSED} or {@code BUSY}; empty at first
 * @param ended whether a session has just ended by itself or by the operator
 */
@CheckedTemplate(basePath = "operators")
record ConsoleSignInPage(Frame frame, String name, String problem, boolean ended) implements TemplateInstance {}
