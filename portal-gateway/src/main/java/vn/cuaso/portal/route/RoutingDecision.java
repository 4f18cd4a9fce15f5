package vn.cuaso.portal.route;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import vn.cuaso.portal.origin.Origin;

/** Whether a request is let through, and where to. */
public sealed interface RoutingDecision {

    record Allowed(Route route) implements RoutingDecision {}

    /** 421: the {@code Host} is none of ours, or there is not exactly one. */
    record UnknownHost() implements RoutingDecision {}

    /** 400: a request that two readers could understand differently; it is not interpreted further. */
    record Malformed() implements RoutingDecision {}

    /** 404. */
    record UnknownPath(Origin origin) implements RoutingDecision {}

    /** 405. */
    record WrongMethod(Origin origin, Set<HttpMethod> allowed) implements RoutingDecision {}
}
