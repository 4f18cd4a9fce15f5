package vn.cuaso.auth.federation;

import java.time.Duration;
import java.time.Instant;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.Prompt;

/**
 * Whether a client wants the citizen to sign in now. Every provider is asked not to let an earlier session do (a computer in a
 * commune office is shared), but its word on when that was is demanded for these clients alone.
 */
final class FreshSignIn {

    /** How far the provider's clock may be off. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private FreshSignIn() {}

    /** {@code max_age} too: our session would call the sign-in as young as itself. */
    static boolean isWanted(AuthorizationRequest request) {
        return request.maxAge().isPresent() || request.prompts().contains(Prompt.LOGIN);
    }

    /** Whether the citizen signed in there since the flow began here, where that is wanted. */
    static boolean isMet(FlowContext flow, UpstreamClaims claims) {
        Instant earliest = flow.startedAt().minus(TOLERANCE);
        return !isWanted(flow.request())
                || claims.authenticatedAt().filter(at -> !at.isBefore(earliest)).isPresent();
    }
}
