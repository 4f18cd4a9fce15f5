package vn.cuaso.portal.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param procedures the best matches first, at most the configured number
 * @param found how many procedures match in all
 */
public record SearchResults(List<Procedure> procedures, int found, List<PageLink> pages) {

    public SearchResults {
        procedures = List.copyOf(procedures);
        pages = List.copyOf(pages);
    }

    public boolean nothing() {
        return procedures.isEmpty() && pages.isEmpty();
    }

    /** Whether there is more than is shown. */
    public boolean cut() {
        return found > procedures.size();
    }

    /** A page of the portal, by the name that its links carry. */
    public record PageLink(String name, String address) {}
}
