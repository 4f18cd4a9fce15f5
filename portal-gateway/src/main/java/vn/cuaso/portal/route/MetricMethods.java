package vn.cuaso.portal.route;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Counts requests with made-up methods as one kind: a stranger could fill the memory with metrics of their own. */
final class MetricMethods {

    private MetricMethods() {}

    @Produces
    @Singleton
    static MeterFilter madeUpMethodsAsOne() {
        return MeterFilter.replaceTagValues(
                "method", _ -> "other", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "UNKNOWN");
    }
}
