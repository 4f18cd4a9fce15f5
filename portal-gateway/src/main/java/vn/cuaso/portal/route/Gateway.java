package vn.cuaso.portal.route;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.portal.asset.StaticFileHandler;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.failure.FailureReplies;
import vn.cuaso.portal.forward.Backend;
import vn.cuaso.portal.forward.Forwarder;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;

/** Receives every request of every browser and sends it where the allow-list says. */
@Singleton
public class Gateway {

    /** Ahead of CORS (300), authentication (200) and authorization (100): they concern the portal's own pages alone. */
    private static final int FIRST = 1000;

    private static final String HALF_A_YEAR = "max-age=15768000";

    private final RouteTable routes;
    private final Origins origins;
    private final OwnPages ownPages;
    private final StaticFileHandler staticFiles;
    private final Forwarder forwarder;
    private final FailureReplies failures;

    @Inject
    Gateway(
            RouteTable routes,
            Origins origins,
            OwnPages ownPages,
            StaticFileHandler staticFiles,
            Forwarder forwarder,
            FailureReplies failures) {
        this.routes = routes;
        this.origins = origins;
        this.ownPages = ownPages;
        this.staticFiles = staticFiles;
        this.forwarder = forwarder;
        this.failures = failures;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext request) {
        if (request.request().headers().contains(HttpHeaders.UPGRADE, "websocket", true)) {
            refuse(request, FailureKind.BAD_REQUEST);
            return;
        }
        RoutingDecision decision = routes.decide(
                RequestHosts.of(request.request()),
                request.request().method(),
                request.request().uri());
        switch (decision) {
            case RoutingDecision.Allowed(Route route) -> serve(request, route);
            case RoutingDecision.UnknownHost() -> refuse(request, FailureKind.MISDIRECTED);
            case RoutingDecision.Malformed() -> refuse(request, FailureKind.BAD_REQUEST);
            case RoutingDecision.UnknownPath(Origin _) -> refuse(request, FailureKind.NOT_FOUND);
            case RoutingDecision.WrongMethod(Origin _, Set<HttpMethod> allowed) -> {
                request.response()
                        .putHeader(
                                HttpHeaders.ALLOW,
                                allowed.stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
                refuse(request, FailureKind.METHOD_NOT_ALLOWED);
            }
        }
    }

    private void serve(RoutingContext request, Route route) {
        if (origins.secure(route.origin())) {
            request.response().putHeader("Strict-Transport-Security", HALF_A_YEAR);
        }
        MetricPath.set(route.path().text());
        switch (route.target()) {
            case Target.OwnPage() -> ownPages.admit(request);
            case Target.StaticFile() -> staticFiles.serve(request);
            case Target.Forward(Backend backend) -> forwarder.forward(request, route.origin(), backend);
            case Target.Stream(Backend backend) -> forwarder.stream(request, route.origin(), backend);
            case Target.ToPortal() -> redirectToPortal(request);
        }
    }

    private void redirectToPortal(RoutingContext request) {
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, origins.address(Origin.PORTAL) + PortalPaths.HOME)
                .end();
    }

    private void refuse(RoutingContext request, FailureKind kind) {
        MetricPath.set("refused");
        failures.send(request, failures.refusal(request, kind));
    }
}
