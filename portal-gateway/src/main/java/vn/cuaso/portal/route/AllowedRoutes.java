package vn.cuaso.portal.route;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;
import static vn.cuaso.portal.forward.Backend.AUTH;
import static vn.cuaso.portal.forward.Backend.OTHER_AUTH;
import static vn.cuaso.portal.forward.Backend.OTHER_OTP;
import static vn.cuaso.portal.forward.Backend.OTP;
import static vn.cuaso.portal.forward.Backend.QR;
import static vn.cuaso.portal.forward.Backend.STATS;
import static vn.cuaso.portal.origin.Origin.APP;
import static vn.cuaso.portal.origin.Origin.IDENTITY;
import static vn.cuaso.portal.origin.Origin.INSIDE;
import static vn.cuaso.portal.origin.Origin.OTHER_PROVIDER;
import static vn.cuaso.portal.origin.Origin.PORTAL;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.cuaso.portal.deployment.DeploymentKind;
import vn.cuaso.portal.forward.Backend;
import vn.cuaso.portal.origin.Origin;

/** Everything that browsers may ask for, in one list ({@code docs/architecture.md} explains it). */
final class AllowedRoutes {

    private static final Set<HttpMethod> READ = Set.of(GET, HEAD);
    private static final Set<HttpMethod> WRITE = Set.of(POST);
    private static final Set<HttpMethod> PAGE = Set.of(GET, HEAD, POST);
    private static final Set<HttpMethod> DEVICE = Set.of(GET, POST, PUT, DELETE);
    private static final Target OWN_PAGE = new Target.OwnPage();
    private static final Target STATIC_FILE = new Target.StaticFile();

    private AllowedRoutes() {}

    static List<Route> in(DeploymentKind kind) {
        List<Route> routes = new ArrayList<>();
        for (Origin origin : EnumSet.complementOf(EnumSet.of(INSIDE))) {
            routes.add(route(origin, "/assets/**", READ, STATIC_FILE));
            routes.add(route(origin, "/favicon.ico", READ, STATIC_FILE));
            routes.add(route(origin, "/robots.txt", READ, STATIC_FILE));
        }
        routes.addAll(portal());
        routes.addAll(identity());
        routes.addAll(app());
        if (kind == DeploymentKind.LOCAL) {
            routes.addAll(localOnly());
            routes.addAll(otherProvider());
            // Elsewhere auth-service posts by https to the portal's own address, as to every client.
            routes.add(route(INSIDE, PortalPaths.BACK_CHANNEL_SIGN_OUT, WRITE, OWN_PAGE));
        }
        return routes;
    }

    private static List<Route> portal() {
        return List.of(
                route(PORTAL, PortalPaths.HOME, READ, OWN_PAGE),
                route(PORTAL, "/language", WRITE, OWN_PAGE),
                route(PORTAL, "/search", READ, OWN_PAGE),
                route(PORTAL, "/procedures", READ, OWN_PAGE),
                route(PORTAL, "/procedures/**", READ, OWN_PAGE),
                route(PORTAL, "/statistics", READ, OWN_PAGE),
                route(PORTAL, "/lookup", READ, OWN_PAGE),
                route(PORTAL, "/evaluation", READ, OWN_PAGE),
                route(PORTAL, "/lateness", READ, OWN_PAGE),
                route(PORTAL, "/systems/**", READ, OWN_PAGE),
                route(PORTAL, "/register", READ, OWN_PAGE),
                route(PORTAL, "/help", READ, OWN_PAGE),
                route(PORTAL, "/privacy", READ, OWN_PAGE),
                route(PORTAL, "/zalo-account.svg", READ, OWN_PAGE),
                route(PORTAL, PortalPaths.PROFILE, READ, OWN_PAGE),
                route(PORTAL, "/sign-in", READ, OWN_PAGE),
                route(PORTAL, "/sign-in/providers/**", READ, OWN_PAGE),
                route(PORTAL, PortalPaths.SIGN_IN_START, READ, OWN_PAGE),
                route(PORTAL, PortalPaths.SIGN_IN_CALLBACK, READ, OWN_PAGE),
                route(PORTAL, PortalPaths.SIGN_OUT, PAGE, OWN_PAGE),
                route(PORTAL, PortalPaths.SIGNED_OUT, READ, OWN_PAGE),
                route(PORTAL, PortalPaths.BACK_CHANNEL_SIGN_OUT, WRITE, OWN_PAGE),
                route(PORTAL, "/api/statistics/**", READ, forward(STATS)),
                route(PORTAL, "/api/dossiers/**", READ, forward(STATS)),
                route(PORTAL, "/api/ingest/dossier-events", WRITE, new Target.Stream(STATS)));
    }

    private static List<Route> identity() {
        return List.of(
                route(IDENTITY, "/", READ, new Target.ToPortal()),
                route(IDENTITY, "/.well-known/openid-configuration", READ, forward(AUTH)),
                route(IDENTITY, "/.well-known/oauth-authorization-server", READ, forward(AUTH)),
                route(IDENTITY, "/jwks", READ, forward(AUTH)),
                route(IDENTITY, "/authorize", PAGE, forward(AUTH)),
                route(IDENTITY, "/par", WRITE, forward(AUTH)),
                route(IDENTITY, "/token", WRITE, forward(AUTH)),
                route(IDENTITY, "/introspect", WRITE, forward(AUTH)),
                route(IDENTITY, "/revoke", WRITE, forward(AUTH)),
                route(IDENTITY, "/userinfo", PAGE, forward(AUTH)),
                route(IDENTITY, "/end-session", PAGE, forward(AUTH)),
                route(IDENTITY, "/consents", READ, forward(AUTH)),
                route(IDENTITY, "/consents/withdraw", PAGE, forward(AUTH)),
                route(IDENTITY, "/sessions", READ, forward(AUTH)),
                route(IDENTITY, "/sessions/end", PAGE, forward(AUTH)),
                route(IDENTITY, "/sessions/end-others", PAGE, forward(AUTH)),
                route(IDENTITY, "/sessions/remove-device", PAGE, forward(AUTH)),
                route(IDENTITY, "/sign-in/**", PAGE, forward(AUTH)),
                route(IDENTITY, "/federation/**", READ, forward(AUTH)),
                route(IDENTITY, "/qr/**", Set.of(GET), forward(QR)));
    }

    /** The app's pages, and what they call: an app that had to ask another origin would need CORS there (ADR 0007). */
    private static List<Route> app() {
        return List.of(
                route(APP, "/", READ, forward(QR)),
                route(APP, "/app/**", READ, forward(QR)),
                route(APP, "/pairing/**", Set.of(GET, POST), forward(QR)),
                route(APP, "/token", WRITE, forward(AUTH)),
                route(APP, "/device", DEVICE, forward(AUTH)),
                route(APP, "/device/**", DEVICE, forward(AUTH)));
    }

    /** The inbox that stands where telephones would: text messages with live codes in them. */
    private static List<Route> localOnly() {
        Set<HttpMethod> inbox = Set.of(GET, HEAD, DELETE);
        return List.of(
                route(IDENTITY, "/dev/sms", inbox, forward(OTP)),
                route(IDENTITY, "/dev/sms/**", inbox, forward(OTP)),
                route(APP, "/dev/sms", Set.of(GET), forward(OTP)));
    }

    /** Another provider of accounts, played by a second auth-service; without its origin nothing leads here. */
    private static List<Route> otherProvider() {
        Set<HttpMethod> inbox = Set.of(GET, HEAD, DELETE);
        return List.of(
                route(OTHER_PROVIDER, "/", READ, new Target.ToPortal()),
                route(OTHER_PROVIDER, "/authorize", PAGE, forward(OTHER_AUTH)),
                route(OTHER_PROVIDER, "/sign-in/**", PAGE, forward(OTHER_AUTH)),
                route(OTHER_PROVIDER, "/dev/sms", inbox, forward(OTHER_OTP)),
                route(OTHER_PROVIDER, "/dev/sms/**", inbox, forward(OTHER_OTP)));
    }

    private static Target forward(Backend backend) {
        return new Target.Forward(backend);
    }

    private static Route route(Origin origin, String path, Set<HttpMethod> methods, Target target) {
        return new Route(origin, new PathPattern(path), methods, target);
    }
}
