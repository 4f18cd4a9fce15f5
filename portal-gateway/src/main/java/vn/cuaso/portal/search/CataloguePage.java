package vn.cuaso.portal.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** <em>Danh mục thủ tục hành chính</em>: every procedure, by field. */
@CheckedTemplate(basePath = "search")
record CataloguePage(Frame frame, Catalogue catalogue) implements TemplateInstance {}
