package vn.cuaso.portal.route;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.cuaso.portal.deployment.Deployment;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;

/** Applies the allow-list: what stands in no line is not served. */
@Singleton
public class RouteTable {

    /** Decoders of queries throw at it, each in its own place. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Origins origins;
    private final List<Route> routes;

    @Inject
    public RouteTable(Origins origins, Deployment deployment) {
        this(origins, AllowedRoutes.in(deployment.kind()));
    }

    RouteTable(Origins origins, List<Route> routes) {
        this.origins = origins;
        this.routes = List.copyOf(routes);
    }

    /**
     * Decides about a request line and its host.
     *
     * @param hosts as {@link RequestHosts} finds them
     * @param requestTarget as it stood in the request line, query included
     */
    public RoutingDecision decide(List<String> hosts, HttpMethod method, String requestTarget) {
        if (hosts.size() != 1) {
            return new RoutingDecision.Malformed();
        }
        return origins.named(hosts.getFirst())
                .map(origin -> decide(origin, method, requestTarget))
                .orElseGet(RoutingDecision.UnknownHost::new);
    }

    private RoutingDecision decide(Origin origin, HttpMethod method, String requestTarget) {
        String path = path(requestTarget);
        if (!RequestPath.unambiguous(path)
                || BROKEN_ESCAPE.matcher(requestTarget).find()) {
            return new RoutingDecision.Malformed();
        }
        Set<HttpMethod> allowed = new TreeSet<>((one, other) -> one.name().compareTo(other.name()));
        for (Route route : routes) {
            if (route.origin() == origin && route.path().matches(path)) {
                if (route.methods().contains(method)) {
                    return new RoutingDecision.Allowed(route);
                }
                allowed.addAll(route.methods());
            }
        }
        return allowed.isEmpty()
                ? new RoutingDecision.UnknownPath(origin)
                : new RoutingDecision.WrongMethod(origin, allowed);
    }

    // The absolute form (RFC 9112 §3.2.2) carries a second host name and no browser sends it to an origin server: it
    // does not begin with a slash and is refused as ambiguous.
    private static String path(String requestTarget) {
        int query = requestTarget.indexOf('?');
        return query < 0 ? requestTarget : requestTarget.substring(0, query);
    }
}
