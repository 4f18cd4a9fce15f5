package vn.cuaso.auth.provider.logout;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.call.ClientCalls;
import vn.cuaso.auth.client.call.Reach;
import vn.cuaso.auth.client.registration.ClientsConfig;

/** Posts a logout token to its client (OpenID Connect Back-Channel Logout §2.5). */
@ApplicationScoped
class LogoutPost {

    private final ClientCalls calls;
    private final ClientsConfig configured;
    private final LogoutConfig config;

    LogoutPost(ClientCalls calls, ClientsConfig configured, LogoutConfig config) {
        this.calls = calls;
        this.configured = configured;
        this.config = config;
    }

    /** The status that the client answered with; what else it answers is not read. */
    Uni<Integer> send(Client client, URI address, String token) {
        // Of two clients with one id the configured one counts, as in the registry.
        Reach reach = configured.clients().containsKey(client.id()) ? Reach.CONFIGURED : Reach.REGISTERED;
        return calls.open(HttpMethod.POST, address, reach, config.timeout())
                .chain(request -> Uni.createFrom().completionStage(() -> post(request, token)))
                .ifNoItem()
                .after(config.timeout())
                .fail();
    }

    private static CompletionStage<Integer> post(HttpClientRequest request, String token) {
        return request.putHeader("Content-Type", "application/x-www-form-urlencoded")
                // A JWT has no character that a form would encode.
                .send("logout_token=" + token)
                .map(response -> {
                    // Nobody reads on, so that nobody minds that there is nothing more.
                    response.exceptionHandler(_ -> {});
                    request.reset();
                    return response.statusCode();
                })
                .toCompletionStage();
    }
}
