package vn.cuaso.portal.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/**
 * <em>Thống kê</em>: the four figures and how each is counted; what happened month by month, and where.
 *
 * @param overview {@code null} where there is none
 * @param refused whether the address asks for something that does not exist
 */
@CheckedTemplate(basePath = "statistics")
record StatisticsPage(Frame frame, Tiles tiles, Overview overview, boolean refused) implements TemplateInstance {}
