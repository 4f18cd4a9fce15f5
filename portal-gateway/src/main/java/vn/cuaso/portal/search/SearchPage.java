package vn.cuaso.portal.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** @param filters whether the filters of <em>Tìm kiếm nâng cao</em> stand open */
@CheckedTemplate(basePath = "search")
record SearchPage(Frame frame, SearchQuery query, SearchResults results, Catalogue catalogue, boolean filters)
        implements TemplateInstance {}
