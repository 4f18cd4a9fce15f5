package vn.cuaso.auth.provider.par;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.flow.FlowConfig;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.authorize.AuthorizationParameters;
import vn.cuaso.auth.provider.pushed.PushedRequest;
import vn.cuaso.auth.provider.pushed.PushedRequestConfig;
import vn.cuaso.auth.provider.pushed.PushedRequests;

/** Keeps what passed the checks, under an address that nobody can guess (RFC 9126 §7.1). */
@ApplicationScoped
class PushedRequestKeeper {

    /** What /authorize understands; anything else would only take room. */
    private static final List<String> UNDERSTOOD = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "prompt",
            "max_age",
            "ui_locales",
            "id_token_hint",
            "login_hint",
            "acr_values",
            "claims",
            "display",
            "idp_hint",
            "dpop_jkt");

    /** Whoever came at the last moment, and took as long as a sign-in may take, still finds that it was spent, or not. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final PushedRequests requests;
    private final PushedRequestConfig config;
    private final FlowConfig flows;
    private final Clock clock;
    private final SecureRandom random;

    PushedRequestKeeper(
            PushedRequests requests, PushedRequestConfig config, FlowConfig flows, Clock clock, SecureRandom random) {
        this.requests = requests;
        this.config = config;
        this.flows = flows;
        this.clock = clock;
        this.random = random;
    }

    Uni<PushOutcome.Kept> keep(Client client, AuthorizationParameters parameters) {
        SplitToken reference = SplitToken.random(random);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(config.lifetime());
        Instant forgottenAt = expiresAt.plus(flows.lifetime()).plus(MARGIN);
        return requests.keep(
                        reference, new PushedRequest(client.id(), understood(parameters)), expiresAt, forgottenAt, now)
                .replaceWith(() -> new PushOutcome.Kept(
                        PushedRequests.URN + reference.value(), config.lifetime(), Optional.empty()));
    }

    private static Map<String, String> understood(AuthorizationParameters parameters) {
        Map<String, String> understood = new HashMap<>();
        UNDERSTOOD.forEach(name -> parameters.single(name).ifPresent(value -> understood.put(name, value)));
        return understood;
    }
}
