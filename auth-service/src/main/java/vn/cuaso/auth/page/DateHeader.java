package vn.cuaso.auth.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells the server's time with every answer (RFC 9110 §6.6.1): clients whose clocks are wrong make their proofs by it. */
@ApplicationScoped
class DateHeader {

    /** Ahead of what answers on its own, such as the separation of the ports. */
    private static final int PRIORITY = 2000;

    /** RFC 9110 §5.6.7; the formatter of the JDK writes days without their zero. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;

    DateHeader(Clock clock) {
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::tell, PRIORITY);
    }

    private void tell(RoutingContext routing) {
        routing.response().putHeader(HttpHeaders.DATE, FORM.format(clock.instant()));
        routing.next();
    }
}
