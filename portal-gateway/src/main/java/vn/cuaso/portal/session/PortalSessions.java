package vn.cuaso.portal.session;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** The session of the browser that sent a request. Every call fails with {@link SessionsAwayException}. */
@Singleton
public class PortalSessions {

    private final SessionStore store;
    private final SessionConfig config;
    private final Clock clock;
    private final SecureRandom random;

    @Inject
    PortalSessions(SessionStore store, SessionConfig config, Clock clock, SecureRandom random) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** The live session, kept alive by this request. */
    public Uni<Optional<PortalSession>> present(RoutingContext request) {
        return ofBrowser(request, store::use);
    }

    /**
     * Begins a session under an id that nobody has seen before, in place of the browser's present one (OP-7). What the provider
     * has ended meanwhile begins nothing.
     */
    Uni<SessionId> begin(RoutingContext request, Citizen citizen, String idToken) {
        SessionId id = SessionId.fresh(random);
        ProviderSignIn origin = ProviderSignIn.of(idToken);
        PortalSession session = new PortalSession(
                citizen.subject(),
                citizen.name(),
                idToken,
                origin.beginOfSession(clock.instant()).plus(config.absolute()));
        return end(request).chain(() -> store.keep(id, session, origin)).map(kept -> {
            if (!kept) {
                throw new AuthenticationFailedException("the provider has ended this sign-in already");
            }
            return id;
        });
    }

    /** It has ended at the provider, wherever the citizen signed out (OP-7). */
    Uni<Void> endAll(ProviderEnding ending) {
        return store.endAll(ending);
    }

    /** Ends the browser's session and hands it out for the last time. */
    Uni<Optional<PortalSession>> end(RoutingContext request) {
        return ofBrowser(request, store::end);
    }

    private static Uni<Optional<PortalSession>> ofBrowser(
            RoutingContext request, Function<SessionId, Uni<Optional<PortalSession>>> action) {
        return SessionCookie.read(request)
                .map(action)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
