package vn.cuaso.auth.flow;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.ResponseMode;

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
        return new AuthorizationRequest(
                "portal",
                "Cổng dịch vụ công",
                URI.create("http://localhost:8080/sign-in/callback"),
                ResponseMode.QUERY,
                new LinkedHashSet<>(List.of("openid", "profile")),
                Optional.of("state"),
                Optional.empty(),
                Optional.of("challenge"),
                Set.of(),
                Optional.of(Duration.ofMinutes(5)),
                List.of("vi"),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());
    }
}
