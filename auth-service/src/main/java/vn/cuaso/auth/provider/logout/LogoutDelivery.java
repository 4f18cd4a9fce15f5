package vn.cuaso.auth.provider.logout;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientRegistry;

/**
 * Tells clients that a session has ended (OpenID Connect Back-Channel Logout §2.5), all that are due at once: one that is slow
 * or away holds up none of the others.
 */
@ApplicationScoped
class LogoutDelivery {

    private static final int AT_ONCE = 16;

    private final LogoutNotices notices;
    private final ClientRegistry clients;
    private final LogoutTokens tokens;
    private final LogoutConfig config;
    private final HttpClient http;

    LogoutDelivery(LogoutNotices notices, ClientRegistry clients, LogoutTokens tokens, LogoutConfig config) {
        this.notices = notices;
        this.clients = clients;
        this.tokens = tokens;
        this.config = config;
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Scheduled(
            every = "${cuaso.auth.back-channel-logout.interval:PT1S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deliverDue() {
        return notices.claim().chain(this::deliverAll).onFailure().recoverWithUni(fault -> {
            Log.warn("Clients could not be told of ended sessions; it is tried again", fault);
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> deliverAll(List<LogoutNotice> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::deliver)
                .merge(AT_ONCE)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> deliver(LogoutNotice notice) {
        return clients.find(notice.client())
                .chain(found -> found.flatMap(
                                client -> client.backChannelLogoutUri().map(address -> tell(notice, client, address)))
                        .orElseGet(() -> Uni.createFrom().item(true)))
                .onFailure()
                .recoverWithItem(fault -> failed(notice, fault.toString()))
                .chain(done -> done || notice.attempts() >= config.attempts()
                        ? notices.remove(notice)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> tell(LogoutNotice notice, Client client, URI address) {
        return tokens.make(notice, client)
                .chain(token -> Uni.createFrom()
                        .completionStage(
                                () -> http.sendAsync(request(address, token), HttpResponse.BodyHandlers.discarding())))
                .map(response -> response.statusCode() == 200
                        || response.statusCode() == 204
                        || failed(notice, "status " + response.statusCode()));
    }

    private HttpRequest request(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .timeout(config.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                // A JWT has no character that a form would encode.
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build();
    }

    private boolean failed(LogoutNotice notice, String why) {
        Log.warnf(
                "Client %s could not be told of an ended session, attempt %d of %d: %s",
                notice.client(), notice.attempts(), config.attempts(), why);
        return false;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
