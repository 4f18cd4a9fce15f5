package vn.cuaso.auth.client.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.testing.RelyingParty;

@QuarkusTest
class ClientResourceQuarkusTest {

    private static final String CLIENTS = "/internal/clients";

    @Inject
    InternalAddress address;

    private final String id = "shop-" + UUID.randomUUID();
    private final String path = CLIENTS + "/" + id;
    private String token;

    @BeforeEach
    void takeToken() throws Exception {
        token = token("clients:register");
    }

    @Test
    void clientIsRegisteredReadListedAndDeleted() {
        Response created = create(Registrations.settings());

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(path);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        Response read = request().get(path);
        assertThat(read.jsonPath().getString("client_name")).isEqualTo("Cửa hàng");
        assertThat(read.jsonPath().getString("origin")).isEqualTo("registered");
        assertThat(read.jsonPath().getString("status")).isEqualTo("active");
        assertThat(read.jsonPath().getString("client_secret")).isNull();
        List<Map<String, String>> all = request().get(CLIENTS).jsonPath().getList("$");
        assertThat(all)
                .contains(
                        Map.of("client_id", id, "client_name", "Cửa hàng", "status", "active", "origin", "registered"))
                .anySatisfy(line ->
                        assertThat(line).containsEntry("client_id", "portal").containsEntry("origin", "configured"));

        assertThat(request().delete(path).statusCode()).isEqualTo(204);
        assertThat(request().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void clientWithoutAnIdGetsOne() {
        String made = request()
                .body(Registrations.settings().toString())
                .post(CLIENTS)
                .jsonPath()
                .getString("client_id");

        assertThat(made).hasSizeGreaterThan(20);
        assertThat(request().get(CLIENTS + "/" + made).statusCode()).isEqualTo(200);
    }

    @Test
    void idIsTakenOnce() {
        create(Registrations.settings());

        assertProblem(create(Registrations.settings()), 409, "taken");
        assertProblem(
                request()
                        .body(Registrations.settings()
                                .put("client_id", "portal")
                                .toString())
                        .post(CLIENTS),
                409,
                "taken");
    }

    @Test
    void everyFaultNamesItsSetting() {
        ObjectNode unsafe = Registrations.settings()
                .put("fapi2", true)
                .put("token_endpoint_auth_method", "client_secret_basic")
                .put("id_token_signed_response_alg", "none")
                .put("redirect_uri", "https://shop.example/")
                .put("scope", "openid accounts:provision");
        unsafe.putArray("redirect_uris").add("https://shop.example/#x");
        unsafe.putArray("grant_types").add("authorization_code").add("client_credentials");

        Response refused = create(unsafe);

        assertProblem(refused, 422, "refused");
        assertThat(refused.jsonPath().getList("errors.setting"))
                .containsExactlyInAnyOrder(
                        "token_endpoint_auth_method",
                        "id_token_signed_response_alg",
                        "redirect_uri",
                        "redirect_uris",
                        "grant_types",
                        "scope");
        assertThat(request().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void settingsAreReplacedOnTheVersionThatWasRead() {
        String tag = create(Registrations.settings()).header("ETag");
        String other = Registrations.settings().put("client_name", "Hiệu sách").toString();

        assertProblem(request().body(other).put(path), 428, "unconditional");
        Response replaced = request().header("If-Match", tag).body(other).put(path);
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
        assertProblem(request().header("If-Match", tag).body(other).put(path), 412, "outdated");
        assertThat(request().get(path).jsonPath().getString("client_name")).isEqualTo("Hiệu sách");
    }

    @Test
    @DisplayName("DATA-3: a client's secret is shown once, and no answer holds its hash")
    void secretIsShownOnce() {
        Response created = create(Registrations.settingsWithSecret());
        String secret = created.jsonPath().getString("client_secret");
        assertThat(secret).hasSize(43);

        String read = request().get(path).asString();

        assertThat(read).doesNotContain(secret).doesNotContain(ClientSecret.hash(secret));
        assertThat(errorAtToken(secret)).isEqualTo("invalid_grant");
        assertThat(errorAtToken(secret + "x")).isEqualTo("invalid_client");
    }

    @Test
    @DisplayName("OP-4: a new secret holds at once, and the old one beside it for as long as the operator says")
    void secretsOverlap() {
        String first = create(Registrations.settingsWithSecret()).jsonPath().getString("client_secret");

        Response added = request().post(path + "/secret");
        String second = added.jsonPath().getString("client_secret");
        assertThat(added.jsonPath().getList("client_secrets")).hasSize(2);
        assertThat(errorAtToken(first)).isEqualTo("invalid_grant");
        assertThat(errorAtToken(second)).isEqualTo("invalid_grant");

        String third = request().post(path + "/secret?overlap=0").jsonPath().getString("client_secret");
        assertThat(errorAtToken(first)).isEqualTo("invalid_client");
        assertThat(errorAtToken(second)).isEqualTo("invalid_client");
        assertThat(errorAtToken(third)).isEqualTo("invalid_grant");
    }

    @Test
    void replacingSettingsKeepsTheSecret() {
        Response created = create(Registrations.settingsWithSecret());
        String secret = created.jsonPath().getString("client_secret");

        Response replaced = request()
                .header("If-Match", created.header("ETag"))
                .body(Registrations.settingsWithSecret().toString())
                .put(path);

        assertThat(replaced.jsonPath().getString("client_secret")).isNull();
        assertThat(errorAtToken(secret)).isEqualTo("invalid_grant");
    }

    @Test
    void clientWithoutASecretGetsNone() {
        create(Registrations.settings());

        assertProblem(request().post(path + "/secret"), 409, "no-secret");
    }

    @Test
    void disabledClientIsNoneUntilItIsEnabled() {
        String secret = create(Registrations.settingsWithSecret()).jsonPath().getString("client_secret");

        assertThat(request().post(path + "/disable").jsonPath().getString("status"))
                .isEqualTo("disabled");
        assertThat(errorAtToken(secret)).isEqualTo("invalid_client");
        request().post(path + "/enable");
        assertThat(errorAtToken(secret)).isEqualTo("invalid_grant");
    }

    @Test
    void configuredClientIsChangedInTheConfiguration() {
        Response read = request().get(CLIENTS + "/portal");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.jsonPath().getString("origin")).isEqualTo("configured");

        assertProblem(request().delete(CLIENTS + "/portal"), 409, "configured");
        assertProblem(request().post(CLIENTS + "/portal/disable"), 409, "configured");
        assertProblem(request().post(CLIENTS + "/portal/secret"), 409, "configured");
    }

    @Test
    void unknownClientIsNotFound() {
        assertProblem(request().get(path), 404, "unknown");
        assertProblem(request().delete(path), 404, "unknown");
        assertProblem(request().post(path + "/disable"), 404, "unknown");
        assertProblem(
                request()
                        .header("If-Match", "\"0\"")
                        .body(Registrations.settings().toString())
                        .put(path),
                404,
                "unknown");
    }

    @Test
    void bodyThatIsNoObjectIsRefused() {
        assertThat(request().body("[]").post(CLIENTS).statusCode()).isEqualTo(400);
        assertThat(request().body("{").post(CLIENTS).statusCode()).isEqualTo(400);
        assertThat(request().post(CLIENTS).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("DATA-3: without a service token of the scope nobody registers clients")
    void nobodyRegistersWithoutATokenOfTheScope() throws Exception {
        token = "none";
        assertThat(create(Registrations.settings()).statusCode()).isEqualTo(401);
        token = token("accounts:provision");
        assertThat(create(Registrations.settings()).statusCode()).isEqualTo(403);
    }

    private Response create(ObjectNode settings) {
        return request().body(settings.put("client_id", id).toString()).post(CLIENTS);
    }

    /** A client that is known is told that its code is none. */
    private String errorAtToken(String secret) {
        return given().auth()
                .preemptive()
                .basic(id, secret)
                .formParam("grant_type", "authorization_code")
                .formParam("code", "none")
                .formParam("redirect_uri", "https://shop.example/callback")
                .post("/token")
                .jsonPath()
                .getString("error");
    }

    private RequestSpecification request() {
        return given().port(address.port()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static void assertProblem(Response response, int status, String kind) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).contains("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/clients/" + kind);
    }

    private static String token(String scope) throws Exception {
        return RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope(scope))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
    }
}
