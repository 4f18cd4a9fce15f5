package vn.cuaso.portal.route;

import vn.cuaso.portal.origin.Origin;

import io.vertx.core.http.HttpMethod;
import java.util.Set;

/** One line of the allow-list. */
public record Route(Origin origin, PathPattern path, Set<HttpMethod> methods, Target target) {}
