package vn.cuaso.portal.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.portal.visitor.Language;

/** Searches the catalogue of procedures and the pages of the portal. */
@ApplicationScoped
class SearchService {

    private final ProcedureSearch procedures;
    private final PageSearch pages;
    private final int limit;

    SearchService(Catalogue catalogue, PageSearch pages, SearchConfig config) {
        this.procedures = new ProcedureSearch(catalogue);
        this.pages = pages;
        this.limit = config.limit();
    }

    /** What a query finds; a query that asks for nothing finds nothing. */
    SearchResults search(SearchQuery query, Language language) {
        if (query.empty()) {
            return new SearchResults(List.of(), 0, List.of());
        }
        List<Procedure> found = procedures.find(query);
        return new SearchResults(
                found.subList(0, Math.min(limit, found.size())),
                found.size(),
                query.filtered() ? List.of() : pages.find(query.text(), language));
    }
}
