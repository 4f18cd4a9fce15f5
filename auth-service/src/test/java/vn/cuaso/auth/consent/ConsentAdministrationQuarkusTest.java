package vn.cuaso.auth.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

/** Consents of a citizen who asks at a counter. */
@QuarkusTest
class ConsentAdministrationQuarkusTest {

    private static final Asked ASKED = new Asked(Set.of("openid"), Set.of("email"));

    @Inject
    InternalAddress address;

    @Inject
    ConsentStore store;

    @Inject
    TestCitizens citizens;

    @Test
    void consentsAreListedAndWithdrawn() throws Exception {
        AccountId account = citizens.register();
        store.give(account, "clinic", ASKED, Instant.parse("2026-03-02T01:00:00Z"))
                .await()
                .atMost(Duration.ofSeconds(10));
        String path = "/internal/accounts/" + account + "/consents";

        Response list = send("GET", path, token("accounts:provision"));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.jsonPath().getString("[0].client")).isEqualTo("clinic");
        assertThat(list.jsonPath().getList("[0].claims")).containsExactly("email");
        assertThat(list.jsonPath().getString("[0].givenAt")).isEqualTo("2026-03-02T01:00:00Z");

        assertThat(send("DELETE", path + "/clinic", token("accounts:provision")).statusCode())
                .isEqualTo(204);
        assertThat(send("DELETE", path + "/clinic", token("accounts:provision")).statusCode())
                .isEqualTo(204);
        assertThat(send("GET", path, token("accounts:provision")).jsonPath().getList(""))
                .isEmpty();
    }

    @Test
    void otherServicesSeeNoConsents() throws Exception {
        String path = "/internal/accounts/" + citizens.register() + "/consents";

        assertThat(send("GET", path, token("pairings:judge")).statusCode()).isEqualTo(403);
        assertThat(given().get(path).statusCode()).isEqualTo(404);
    }

    private Response send(String method, String path, String token) {
        return given().port(address.port()).auth().oauth2(token).request(method, path);
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
