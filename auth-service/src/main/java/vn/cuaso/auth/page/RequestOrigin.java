package vn.cuaso.auth.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
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

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** What the browser says of a request. */
    public static RequestOrigin of(ContainerRequestContext request) {
        return new RequestOrigin(header(request, "Sec-Fetch-Site"), header(request, "Origin"));
    }

    /** Whether it matters: a request that only reads may come from anywhere. */
    public static boolean isAskedOf(ContainerRequestContext request) {
        return !READING.contains(request.getMethod());
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

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
