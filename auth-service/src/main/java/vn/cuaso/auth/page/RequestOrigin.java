package vn.cuaso.auth.page;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a form comes from a page of this origin (OP-8): what the browser says in {@code Sec-Fetch-Site} (Fetch Metadata
 * Request Headers §2.4) and in {@code Origin} must both agree, and at least one of them must be there. Another host of
 * the same site is foreign, and so is {@code Origin: null}.
 */
public record RequestOrigin(Optional<String> fetchSite, Optional<String> origin) {

    /** {@code none}: the person did it, without any page, such as restoring a closed tab. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    public boolean isOwn(URI own) {
        return !isForeign(own) && (fetchSite.isPresent() || origin.isPresent());
    }

    /** Whether one of the two says that it comes from elsewhere; what is no browser says neither. */
    public boolean isForeign(URI own) {
        boolean ownSite = fetchSite.map(OWN_SITES::contains).orElse(true);
        boolean ownOrigin = origin.map(own.toString()::equals).orElse(true);
        return !ownSite || !ownOrigin;
    }
}
