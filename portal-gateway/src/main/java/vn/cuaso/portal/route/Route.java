package vn.cuaso.portal.route;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import vn.cuaso.portal.origin.Origin;

/** One line of the allow-list. */
public record Route(Origin origin, PathPattern path, Set<HttpMethod> methods, Target target) {}
