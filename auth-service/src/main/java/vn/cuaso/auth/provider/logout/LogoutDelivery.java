package vn.cuaso.auth.provider.logout;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
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
    private final LogoutPost post;
    private final LogoutConfig config;

    LogoutDelivery(
            LogoutNotices notices, ClientRegistry clients, LogoutTokens tokens, LogoutPost post, LogoutConfig config) {
        this.notices = notices;
        this.clients = clients;
        this.tokens = tokens;
        this.post = post;
        this.config = config;
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
                .chain(token -> post.send(client, address, token))
                .map(status -> status == 200 || status == 204 || failed(notice, "status " + status));
    }

    private boolean failed(LogoutNotice notice, String why) {
        Log.warnf(
                "Client %s could not be told of an ended session, attempt %d of %d: %s",
                notice.client(), notice.attempts(), config.attempts(), why);
        return false;
    }
}
