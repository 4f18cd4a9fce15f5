package vn.cuaso.auth.client.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;

class ClientRefusalsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final ClientRefusals refusals = new ClientRefusals(new ErrorReference(new SecureRandom()), clock);

    @Test
    void whoTriedByTheHeaderIsAnsweredByTheHeader() {
        Response response = refusals.answer(ClientProof.invalidClient("no"), request("Basic eDp5"));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeaderString("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(response.getEntity())
                .isEqualTo(Map.of("error", "invalid_client", "error_description", "Client authentication failed"));
    }

    @Test
    void whoTriedByTheBodyIsNotAskedForAHeader() {
        Response response = refusals.answer(ClientProof.invalidClient("no"), request());

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getHeaderString("WWW-Authenticate")).isNull();
    }

    @Test
    void invalidRequestIsNoMatterOfAuthentication() {
        Response response = refusals.answer(
                new ClientProof.Refused(OAuth2Error.INVALID_REQUEST, "no", Optional.empty()), request("Basic eDp5"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getHeaderString("WWW-Authenticate")).isNull();
    }

    @Test
    void throttledClientHearsWhenToTryAgain() {
        ClientProof.Refused throttled = new ClientProof.Refused(
                OAuth2Error.INVALID_CLIENT.setHTTPStatusCode(429),
                "no",
                Optional.of(clock.instant().plusMillis(1001)));

        Response response = refusals.answer(throttled, request());

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("2");
    }

    private static ClientRequest request(String... authorization) {
        return new ClientRequest("/token", Map.of(), List.of(authorization), new ClientAddress("192.0.2.1"));
    }
}
