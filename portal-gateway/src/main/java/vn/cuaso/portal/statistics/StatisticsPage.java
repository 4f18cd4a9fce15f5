package vn.cuaso.portal.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** <em>Thống kê</em>: the four figures and how each is counted. */
@CheckedTemplate(basePath = "statistics")
record StatisticsPage(Frame frame, Tiles tiles) implements TemplateInstance {}
