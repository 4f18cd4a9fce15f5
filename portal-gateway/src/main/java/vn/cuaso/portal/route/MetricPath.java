package vn.cuaso.portal.route;

import io.vertx.core.Vertx;

/**
 * Names requests in metrics by the line of the allow-list that let them in. The path itself holds ids of sign-ins, and a
 * stranger could fill the metrics with made-up ones.
 */
final class MetricPath {

    /** Where Quarkus' Micrometer binder looks for the name of a request; resources of the portal put theirs there. */
    private static final String KEY = "UrlPathTemplate";

    private MetricPath() {}

    static void set(String path) {
        Vertx.currentContext().putLocal(KEY, path);
    }
}
