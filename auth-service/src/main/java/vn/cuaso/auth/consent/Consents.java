package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.client.ClientRegistry;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.Prompt;

/** Decides whether a citizen has to be asked, and remembers what they agreed to. */
@ApplicationScoped
public class Consents {

    private final ConsentStore store;
    private final ClientRegistry clients;
    private final Clock clock;

    Consents(ConsentStore store, ClientRegistry clients, Clock clock) {
        this.store = store;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * The portal's own clients are part of what the citizen signed in to; others need a consent, and whoever asks for a new one
     * ({@code prompt=consent}) gets it asked for.
     */
    public Uni<ConsentDecision> decide(AuthorizationRequest request, AccountId account) {
        if (request.prompts().contains(Prompt.CONSENT)) {
            return Uni.createFrom().item(new ConsentDecision.AskFirst());
        }
        return clients.find(request.clientId())
                .chain(client -> client.filter(found -> !found.signIn().consentRequired())
                        .map(_ -> clear(Optional.empty()))
                        .orElseGet(() -> remembered(request, account)));
    }

    private Uni<ConsentDecision> remembered(AuthorizationRequest request, AccountId account) {
        return store.find(account, request.clientId())
                .map(found -> found.filter(consent -> consent.covers(Asked.by(request)))
                        .<ConsentDecision>map(consent -> new ConsentDecision.Clear(Optional.of(consent.id())))
                        .orElseGet(ConsentDecision.AskFirst::new));
    }

    /** The citizen agrees. */
    public Uni<UUID> agree(AuthorizationRequest request, AccountId account) {
        return store.give(account, request.clientId(), Asked.by(request), clock.instant())
                .map(Consent::id);
    }

    /** Whether what a grant rests on was not withdrawn since. */
    public Uni<Boolean> carry(Grant grant) {
        return grant.consent()
                .map(store::stands)
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static Uni<ConsentDecision> clear(Optional<UUID> consent) {
        return Uni.createFrom().item(new ConsentDecision.Clear(consent));
    }
}
