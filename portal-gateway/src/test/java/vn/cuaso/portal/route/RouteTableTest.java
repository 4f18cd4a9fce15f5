package vn.cuaso.portal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.portal.deployment.Deployment;
import vn.cuaso.portal.deployment.DeploymentKind;
import vn.cuaso.portal.forward.Backend;
import vn.cuaso.portal.testing.TestOrigins;

class RouteTableTest {

    private final RouteTable local = table(DeploymentKind.LOCAL);
    private final RouteTable production = table(DeploymentKind.PRODUCTION);

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, GET, /api/statistics/summary, STATS",
        "localhost:8080, HEAD, /api/statistics/summary, STATS",
        "id.localhost:8080, GET, /.well-known/openid-configuration, AUTH",
        "id.localhost:8080, GET, /.well-known/oauth-authorization-server, AUTH",
        "id.localhost:8080, GET, /jwks, AUTH",
        "id.localhost:8080, GET, /authorize?client_id=portal, AUTH",
        "id.localhost:8080, POST, /authorize, AUTH",
        "id.localhost:8080, POST, /par, AUTH",
        "id.localhost:8080, GET, /consents, AUTH",
        "id.localhost:8080, POST, /consents/withdraw, AUTH",
        "id.localhost:8080, GET, /sessions, AUTH",
        "id.localhost:8080, POST, /sessions/end, AUTH",
        "id.localhost:8080, POST, /sessions/end-others, AUTH",
        "id.localhost:8080, POST, /sessions/remove-device, AUTH",
        "id.localhost:8080, POST, /token, AUTH",
        "id.localhost:8080, GET, /userinfo, AUTH",
        "id.localhost:8080, POST, /end-session, AUTH",
        "id.localhost:8080, GET, /sign-in/flow-1, AUTH",
        "id.localhost:8080, POST, /sign-in/flow-1/otp/resend, AUTH",
        "id.localhost:8080, GET, /qr/session-1/events, QR",
        "app.localhost:8080, GET, /, QR",
        "app.localhost:8080, GET, /app/scan, QR",
        "app.localhost:8080, POST, /pairing/claims, QR",
        "app.localhost:8080, GET, /pairing/sessions/session-1, QR",
        "app.localhost:8080, POST, /token, AUTH",
        "app.localhost:8080, GET, /device, AUTH",
        "app.localhost:8080, POST, /device, AUTH",
        "app.localhost:8080, DELETE, /device, AUTH",
        "app.localhost:8080, PUT, /device/web-sign-in, AUTH",
        "app.localhost:8080, POST, /device/alarm, AUTH",
        "ID.LOCALHOST:8080, GET, /jwks, AUTH"
    })
    void listedRequestGoesToItsService(String host, String method, String target, Backend backend) {
        assertThat(production.decide(List.of(host), HttpMethod.valueOf(method), target))
                .isInstanceOfSatisfying(
                        RoutingDecision.Allowed.class,
                        allowed -> assertThat(allowed.route().target()).isEqualTo(new Target.Forward(backend)));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, /authorize",
        "localhost:8080, /token",
        "localhost:8080, /qr/x",
        "localhost:8080, /app/x",
        "localhost:8080, /api/statistics",
        "localhost:8080, /api/statistics/",
        "localhost:8080, /api/other",
        "localhost:8080, /q/health",
        "localhost:8080, /webjars/bootstrap-icons/x.svg",
        "localhost:8080, /assets",
        "localhost:8080, /profile/other",
        "id.localhost:8080, /internal/accounts",
        "id.localhost:8080, /challenges",
        "id.localhost:8080, /profile",
        "localhost:8080, /device",
        "localhost:8080, /pairing/claims",
        "id.localhost:8080, /app/x",
        "id.localhost:8080, /device",
        "id.localhost:8080, /pairing/claims",
        "id.localhost:8080, /sessions/7zq0k3v5n9x2c8b4m6t1r0w3y5",
        "id.localhost:8080, /sign-in",
        "id.localhost:8080, /tokens",
        "id.localhost:8080, /token/x",
        "id.localhost:8080, /q/metrics",
        "app.localhost:8080, /sign-in/x",
        "app.localhost:8080, /authorize",
        "app.localhost:8080, /qr/x",
        "app.localhost:8080, /devices",
        "app.localhost:8080, /pairing",
        "app.localhost:8080, /sessions",
        "app.localhost:8080, /internal/pairings/x/claim",
        "app.localhost:8080, /dev/sms/1"
    })
    void unlistedPathIsUnknown(String host, String path) {
        assertThat(local.decide(List.of(host), HttpMethod.GET, path)).isInstanceOf(RoutingDecision.UnknownPath.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/sms", "/dev/sms/1"})
    void textMessageInboxExistsInTheLocalDeploymentOnly(String path) {
        List<String> identity = List.of("id.localhost:8080");

        assertThat(local.decide(identity, HttpMethod.GET, path)).isInstanceOf(RoutingDecision.Allowed.class);
        assertThat(production.decide(identity, HttpMethod.GET, path)).isInstanceOf(RoutingDecision.UnknownPath.class);
    }

    @Test
    void appReadsTheInboxInTheLocalDeploymentOnly() {
        List<String> app = List.of("app.localhost:8080");

        assertThat(local.decide(app, HttpMethod.GET, "/dev/sms")).isInstanceOf(RoutingDecision.Allowed.class);
        assertThat(local.decide(app, HttpMethod.DELETE, "/dev/sms")).isInstanceOf(RoutingDecision.WrongMethod.class);
        assertThat(production.decide(app, HttpMethod.GET, "/dev/sms")).isInstanceOf(RoutingDecision.UnknownPath.class);
    }

    @ParameterizedTest
    @CsvSource({
        "id.localhost:8080, GET, /par",
        "id.localhost:8080, GET, /token",
        "id.localhost:8080, DELETE, /sign-in/x",
        "id.localhost:8080, OPTIONS, /userinfo",
        "id.localhost:8080, POST, /qr/sessions/x/events",
        "app.localhost:8080, POST, /",
        "app.localhost:8080, POST, /app/scan",
        "app.localhost:8080, GET, /token",
        "app.localhost:8080, OPTIONS, /device",
        "app.localhost:8080, PUT, /pairing/claims",
        "id.localhost:8080, TRACE, /jwks",
        "localhost:8080, POST, /",
        "localhost:8080, POST, /api/statistics/summary",
        "localhost:8080, PUT, /assets/portal.css"
    })
    void otherMethodIsRefused(String host, String method, String path) {
        assertThat(local.decide(List.of(host), HttpMethod.valueOf(method), path))
                .isInstanceOf(RoutingDecision.WrongMethod.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal.example", "localhost", "localhost:80", "localhost:8080.", "x.localhost:8080", ""})
    void otherHostIsUnknown(String host) {
        assertThat(local.decide(List.of(host), HttpMethod.GET, "/")).isEqualTo(new RoutingDecision.UnknownHost());
    }

    @Test
    void requestWithoutOneHostIsMalformed() {
        assertThat(local.decide(List.of(), HttpMethod.GET, "/")).isEqualTo(new RoutingDecision.Malformed());
        assertThat(local.decide(List.of("localhost:8080", "id.localhost:8080"), HttpMethod.GET, "/"))
                .isEqualTo(new RoutingDecision.Malformed());
    }

    @Test
    void queryIsNoPartOfThePath() {
        assertThat(local.decide(List.of("localhost:8080"), HttpMethod.GET, "/?next=/../%2e;x"))
                .isInstanceOfSatisfying(
                        RoutingDecision.Allowed.class,
                        allowed -> assertThat(allowed.route().target()).isEqualTo(new Target.OwnPage()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?notice=%", "/search?q=%zz", "/assets/tokens.css?v=%2", "/api/statistics/summary?%%"})
    void queryThatCannotBeDecodedIsMalformed(String target) {
        assertThat(local.decide(List.of("localhost:8080"), HttpMethod.GET, target))
                .isEqualTo(new RoutingDecision.Malformed());
    }

    @Test
    void staticFilesAreOnEveryOrigin() {
        for (String host : List.of("localhost:8080", "id.localhost:8080", "app.localhost:8080")) {
            assertThat(production.decide(List.of(host), HttpMethod.GET, "/assets/tokens.css"))
                    .isInstanceOfSatisfying(
                            RoutingDecision.Allowed.class,
                            allowed -> assertThat(allowed.route().target()).isEqualTo(new Target.StaticFile()));
        }
    }

    @Test
    void servicesInsideSayThatASessionHasEndedAndAskNothingElse() {
        List<String> inside = List.of("portal-gateway:8080");
        assertThat(local.decide(inside, HttpMethod.POST, "/sign-out/back-channel"))
                .isInstanceOfSatisfying(
                        RoutingDecision.Allowed.class,
                        allowed -> assertThat(allowed.route().target()).isEqualTo(new Target.OwnPage()));
        assertThat(List.of("/", "/profile", "/assets/tokens.css", "/jwks"))
                .allSatisfy(path -> assertThat(local.decide(inside, HttpMethod.GET, path))
                        .isInstanceOf(RoutingDecision.UnknownPath.class));
        assertThat(production.decide(inside, HttpMethod.POST, "/sign-out/back-channel"))
                .isInstanceOf(RoutingDecision.UnknownPath.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "/a/*", "/a/**/b", "**"})
    void patternThatSaysSomethingElseIsRefused(String text) {
        assertThatThrownBy(() -> new PathPattern(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RouteTable table(DeploymentKind kind) {
        return new RouteTable(TestOrigins.local(), new Deployment(kind));
    }
}
