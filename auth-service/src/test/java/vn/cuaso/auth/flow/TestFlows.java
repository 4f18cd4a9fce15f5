package vn.cuaso.auth.flow;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.testing.Requests;

/** Valid flows for tests. */
final class TestFlows {

    private TestFlows() {}

    static SignInFlow.Credentials credentials(SecureRandom random, Instant expiresAt) {
        Instant end = expiresAt.truncatedTo(ChronoUnit.MILLIS);
        return new SignInFlow.Credentials(
                new FlowContext(
                        FlowId.random(random),
                        BrowserSecret.random(random).hash(),
                        request(),
                        end.minus(Duration.ofMinutes(10)),
                        end),
                false);
    }

    static AuthorizationRequest request() {
        return Requests.request().maxAge(Optional.of(Duration.ofMinutes(5))).build();
    }
}
