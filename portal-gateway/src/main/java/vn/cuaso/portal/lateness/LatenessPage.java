package vn.cuaso.portal.lateness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/**
 * <em>Công khai chậm trễ</em>.
 *
 * @param late {@code null} where nothing is known
 * @param past whether it is what was known before stats-service went away
 * @param refused whether the address asks for an agency that does not exist
 */
@CheckedTemplate(basePath = "lateness")
record LatenessPage(Frame frame, Lateness late, boolean past, boolean refused) implements TemplateInstance {}
