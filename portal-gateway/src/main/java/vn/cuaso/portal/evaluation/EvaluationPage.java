package vn.cuaso.portal.evaluation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/**
 * <em>Đánh giá</em>.
 *
 * @param evaluation {@code null} where nothing is known
 * @param past whether it is what was known before stats-service went away
 * @param refused whether the address asks for an agency or a month that does not exist
 */
@CheckedTemplate(basePath = "evaluation")
record EvaluationPage(Frame frame, Evaluation evaluation, boolean past, boolean refused) implements TemplateInstance {}
