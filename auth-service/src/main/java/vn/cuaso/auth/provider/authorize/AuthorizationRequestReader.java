package vn.cuaso.auth.provider.authorize;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.LevelRequest;
import vn.cuaso.auth.provider.Prompt;
import vn.cuaso.auth.provider.ResponseMode;
import vn.cuaso.auth.provider.SubjectHint;

/** Reads what passed the checks. */
final class AuthorizationRequestReader {

    private AuthorizationRequestReader() {}

    static AuthorizationRequest read(Client client, URI redirectUri, AuthorizationParameters parameters) {
        ClaimsParameter claims =
                parameters.single("claims").flatMap(ClaimsParameter::parse).orElse(ClaimsParameter.NONE);
        return new AuthorizationRequest(
                client.id(),
                client.displayName(),
                redirectUri,
                parameters.single("response_mode").flatMap(ResponseMode::parse).orElse(ResponseMode.QUERY),
                new LinkedHashSet<>(parameters.words("scope")),
                parameters.single("state"),
                parameters.single("nonce"),
                parameters.single("code_challenge"),
                prompts(parameters),
                parameters.single("max_age").map(Long::parseLong).map(Duration::ofSeconds),
                parameters.words("ui_locales"),
                parameters.single("idp_hint"),
                client.singleSignOn(),
                parameters.single("dpop_jkt"),
                claims.subject().map(subject -> new SubjectHint(client.sector(), subject)),
                parameters.single("login_hint"),
                claims.level().orElseGet(() -> new LevelRequest(parameters.words("acr_values"), false)),
                claims.within(client.scopes()),
                Optional.empty(),
                Optional.empty());
    }

    private static Set<Prompt> prompts(AuthorizationParameters parameters) {
        return parameters.words("prompt").stream()
                .flatMap(word -> Prompt.parse(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
