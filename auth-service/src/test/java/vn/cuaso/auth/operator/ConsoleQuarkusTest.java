package vn.cuaso.auth.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.internal.InternalAddress;

/** The operators' console, as a browser without scripts uses it. */
@QuarkusTest
class ConsoleQuarkusTest {
    private static final String PASSWORD = "Van-hanh-thu-1";
    private static final String CONSOLE = "/internal/console";
    private static final String COOKIE = "__Host-id-operator";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    InternalAddress internal;

    @Inject
    Pool database;

    @Inject
    Joining joining;

    @Inject
    OperatorStore operators;

    @Inject
    OperatorConfig config;

    private StatsServiceStub statistics;
    private final String name = "op-" + UUID.randomUUID().toString().substring(0, 8);
    private TotpSecret secret;

    @Test
    @DisplayName("OP-8: an operator signs in with both factors, sees what the roles open, and each look is audited")
    void operatorOfEveryRoleSeesEverything() throws Exception {
        join(OperatorRole.ADMINISTRATOR, OperatorRole.REGISTRAR, OperatorRole.KEYKEEPER);
        Response signedIn = signIn(secret.codeAt(step() + 1));
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.header("Set-Cookie"))
                .contains(COOKIE)
                .contains("HttpOnly")
                .containsIgnoringCase("Secure")
                .contains("SameSite=Lax");
        String session = signedIn.cookie(COOKIE);

        Response page = browser(session).get(CONSOLE + "?days=7");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("style-src 'self'")
                .contains("img-src 'self'");
        Document shown = Jsoup.parse(page.asString());
        assertThat(shown.select("link[rel]").eachAttr("href"))
                .hasSize(2)
                .allSatisfy(file ->
                        assertThat(browser(session).get(file).statusCode()).isEqualTo(200));
        assertThat(shown.select(".figures dd").eachText()).containsExactly("43,875", "453", "98.98%");
        assertThat(shown.select("[aria-labelledby=by-way] tbody td").eachText()).contains("41", "118");
        assertThat(shown.select("[aria-labelledby=reasons] tbody th").eachText())
                .containsExactly("Sai số định danh hoặc mật khẩu", "Nhập sai mã OTP quá nhiều lần");
        assertThat(shown.select("[aria-labelledby=by-day] tbody tr")).hasSize(3);
        assertThat(shown.select("section[aria-labelledby=providers] tbody tr")).isNotEmpty();
        assertThat(shown.select("section[aria-labelledby=clients] tbody th .muted")
                        .eachText())
                .contains("portal");
        assertThat(shown.select("section[aria-labelledby=keys] tbody td").eachText())
                .contains("ES256", "Đang ký");
        assertThat(shown.select("section[aria-labelledby=audit]")).hasSize(1);
        assertThat(shown.select("script, [style]")).isEmpty();
        assertThat(page.asString()).doesNotContain("{operators");
        assertThat(audited()).contains("POST /internal/console/sign-in granted", "GET /internal/console shown");
        StatsServiceStub.Call asked = statistics.lastCall();
        var token = SignedJWT.parse(asked.authorization().substring("Bearer ".length()))
                .getJWTClaimsSet();
        assertThat(token.getSubject()).isEqualTo("operator:" + name);
        assertThat(token.getAudience()).containsExactly("stats-service");
        assertThat(asked.query()).contains("from=").contains("to=");
    }

    @Test
    @DisplayName("OP-8: what no role of the operator's opens is not shown, and its service is not asked")
    void otherRolesSeeLess() {
        join(OperatorRole.REGISTRAR);
        String session = signIn(secret.codeAt(step() + 1)).cookie(COOKIE);
        int askedBefore = statistics.calls();

        Document page = Jsoup.parse(browser(session).get(CONSOLE).asString());

        assertThat(page.select("main > section").eachAttr("aria-labelledby")).containsExactly("providers", "clients");
        assertThat(statistics.calls()).isEqualTo(askedBefore);
    }

    @Test
    void tokenForTheStatisticsServiceIsForAnalysts() throws Exception {
        join(OperatorRole.ANALYST);

        Response granted = token(secret.codeAt(step() + 1));

        assertThat(granted.statusCode()).isEqualTo(200);
        assertThat(granted.<String>path("scope")).isEqualTo("statistics:sign-in");
        assertThat(SignedJWT.parse(granted.path("access_token"))
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly("stats-service");
    }

    @Test
    void tokenForAServiceWhereNoRoleMayDoAnythingIsRefused() {
        join(OperatorRole.REGISTRAR);

        Response refused = token(secret.codeAt(step() + 1));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("error")).isEqualTo("invalid_target");
    }

    private Response token(String code) {
        return given().port(internal.port())
                .formParams(form(code, PASSWORD))
                .formParam("audience", "stats-service")
                .post("/internal/operators/token");
    }

    @Test
    void consoleStaysWhenTheStatisticsServiceIsAway() {
        join(OperatorRole.ANALYST);
        String session = signIn(secret.codeAt(step() + 1)).cookie(COOKIE);
        statistics.goAway(true);
        try {
            Response page = browser(session).get(CONSOLE + "?lang=en");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.asString()).contains("the statistics service does not answer");
        } finally {
            statistics.goAway(false);
        }
    }

    @Test
    @DisplayName("OP-8: a form from elsewhere neither signs an operator in nor out")
    void foreignFormIsRefused() {
        join(OperatorRole.AUDITOR);
        String code = secret.codeAt(step() + 1);
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.<String, String>of())) {
            assertThat(given().port(internal.port())
                            .headers(headers)
                            .formParams(Map.of("name", name, "password", PASSWORD, "code", code))
                            .post(CONSOLE + "/sign-in")
                            .statusCode())
                    .as("%s", headers)
                    .isEqualTo(403);
        }
        String session = signIn(code).cookie(COOKIE);

        assertThat(given().port(internal.port())
                        .cookie(COOKIE, session)
                        .header("Origin", "https://evil.example")
                        .post(CONSOLE + "/sign-out")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser(session).get(CONSOLE).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("DATA-4: signing out ends the session, and so does disabling the operator")
    void sessionEnds() {
        join(OperatorRole.AUDITOR);
        String session = signIn(secret.codeAt(step() + 1)).cookie(COOKIE);
        assertThat(browser(session).get(CONSOLE).statusCode()).isEqualTo(200);

        Response signedOut = own(browser(session)).post(CONSOLE + "/sign-out");
        assertThat(signedOut.statusCode()).isEqualTo(303);
        Response next = browser("").get(signedOut.header("Location"));
        assertThat(Jsoup.parse(next.asString()).select("[role=status]").text())
                .isEqualTo("Phiên làm việc đã kết thúc.");

        Response after = browser(session).get(CONSOLE);
        assertThat(after.statusCode()).isEqualTo(303);
        assertThat(URI.create(after.header("Location")).getPath()).isEqualTo(CONSOLE + "/sign-in");
        assertThat(browser("not-a-session").get(CONSOLE).statusCode()).isEqualTo(303);
    }

    @Test
    @DisplayName("DATA-4: who is disabled is out of the console at once")
    void disabledOperatorIsOut() {
        join(OperatorRole.AUDITOR);
        String session = signIn(secret.codeAt(step() + 1)).cookie(COOKIE);
        assertThat(browser(session).get(CONSOLE).statusCode()).isEqualTo(200);

        assertThat(operators.disable(name).await().atMost(PATIENCE)).isTrue();

        assertThat(browser(session).get(CONSOLE).statusCode()).isEqualTo(303);
    }

    @Test
    @DisplayName("OP-8: neither factor alone signs in, which of them was wrong is not told, and a code is good once")
    void bothFactorsAreNeeded() {
        join(OperatorRole.AUDITOR);
        String code = secret.codeAt(step() + 1);

        Response wrongCode =
                own(browser("")).formParams(form("000000", PASSWORD)).post(CONSOLE + "/sign-in");
        Response wrongPassword =
                own(browser("")).formParams(form(code, "Another-1-word")).post(CONSOLE + "/sign-in");

        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(wrongPassword.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrongCode.asString()).select("main").text())
                .isEqualTo(Jsoup.parse(wrongPassword.asString()).select("main").text());
        assertThat(signIn(code).statusCode()).isEqualTo(303);
        assertThat(signIn(code).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("OP-8: the console is on the internal port alone")
    void publicPortHasNoConsole() {
        assertThat(given().redirects().follow(false).get(CONSOLE).statusCode()).isEqualTo(404);
        assertThat(given().port(internal.port()).get(CONSOLE + "/style.css").contentType())
                .startsWith("text/css");
    }

    private void join(OperatorRole... roles) {
        String link =
                joining.invite(EnumSet.copyOf(Set.of(roles)), "test").await().atMost(PATIENCE);
        String invitation = link.substring(link.indexOf('=') + 1);
        secret = joining.begin(invitation).await().atMost(PATIENCE).orElseThrow();
        JoinForm form = new JoinForm(invitation, secret.base32(), name, PASSWORD, secret.codeAt(step()));
        assertThat(joining.join(form).await().atMost(PATIENCE)).isInstanceOf(JoinOutcome.Joined.class);
    }

    private Response signIn(String code) {
        return own(browser("")).formParams(form(code, PASSWORD)).post(CONSOLE + "/sign-in");
    }

    private Map<String, String> form(String code, String password) {
        return Map.of("name", name, "password", password, "code", code);
    }

    private RequestSpecification browser(String session) {
        return given().port(internal.port())
                .redirects()
                .follow(false)
                .header("Accept-Language", "vi")
                .cookie(COOKIE, session);
    }

    private RequestSpecification own(RequestSpecification request) {
        return request.header("Origin", config.address().toString()).header("Sec-Fetch-Site", "same-origin");
    }

    private List<String> audited() {
        var rows = database.preparedQuery("select action || ' ' || outcome as call from audit_entry where actor = $1")
                .execute(Tuple.of("operator:" + name))
                .await()
                .atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("call"))
                .toList();
    }

    private static long step() {
        return Instant.now().getEpochSecond() / 30;
    }
}
