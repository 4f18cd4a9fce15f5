package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.flow.FlowId;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.pairing.QrSessions.Creation;
import vn.cuaso.auth.pairing.QrSessions.NewSession;
import vn.cuaso.auth.place.Place;
import vn.cuaso.auth.place.PlaceDirectory;
import vn.cuaso.auth.protection.ClientAddress;

/** Begins pairings for a flow's browser, and ends them early. */
@ApplicationScoped
class PairingService {

    private static final Logger LOG = Logger.getLogger(PairingService.class);

    private final PairingStore pairings;
    private final QrSessions sessions;
    private final PlaceDirectory places;
    private final ContextWriter contexts;
    private final PairingConfig config;
    private final URI identity;
    private final Clock clock;
    private final SecureRandom random;

    PairingService(
            PairingStore pairings,
            QrSessions sessions,
            PlaceDirectory places,
            ContextWriter contexts,
            PairingConfig config,
            Origins origins,
            Clock clock,
            SecureRandom random) {
        this.pairings = pairings;
        this.sessions = sessions;
        this.places = places;
        this.contexts = contexts;
        this.config = config;
        this.identity = origins.identity();
        this.clock = clock;
        this.random = random;
    }

    /**
     * Who asks for a pairing.
     *
     * @param keys of the browser that the flow belongs to
     */
    record Applicant(BrowserKeys keys, ClientAddress address, UserAgent userAgent, Language language) {}

    Uni<Beginning> begin(FlowContext flow, PairingKind kind, Applicant applicant) {
        return places.find(applicant.address(), applicant.language())
                .map(place -> pairing(flow, kind, applicant, place))
                .call(pairings::create)
                .chain(pairing -> announce(pairing, applicant.keys()));
    }

    /** At once here, so that nothing comes of it even when qr-session-service is not told (rule QR-9). */
    Uni<Void> cancel(FlowId flow, PairingId id) {
        return pairings.find(id)
                .chain(found -> found.filter(stored -> stored.pairing().flow().equals(flow))
                        .map(stored -> pairings.end(id).chain(() -> endSession(id)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Pairing pairing(FlowContext flow, PairingKind kind, Applicant applicant, Place place) {
        PairingId id = PairingId.random(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Pairing(
                id,
                flow.id(),
                kind,
                flow.request().clientId(),
                contexts.write(id, flow.request(), applicant.userAgent(), place, now),
                applicant.address(),
                now,
                flow.expiresAt());
    }

    private Uni<Beginning> announce(Pairing pairing, BrowserKeys keys) {
        return sessions.create(session(pairing, keys))
                .chain(creation -> switch (creation) {
                    case Creation.Created(Instant _, Optional<String> link) ->
                        Uni.createFrom().<Beginning>item(() -> begun(pairing, link, keys));
                    case Creation.Limited(Instant retryAt) -> giveUp(pairing, new Beginning.Limited(retryAt));
                })
                .onFailure(QrSessionsUnavailableException.class)
                .invoke(PairingService::warn)
                .onFailure(QrSessionsUnavailableException.class)
                .recoverWithUni(() -> giveUp(pairing, new Beginning.Unavailable()));
    }

    private NewSession session(Pairing pairing, BrowserKeys keys) {
        boolean sameDevice = pairing.kind() == PairingKind.SAME_DEVICE;
        return new NewSession(
                pairing.id(),
                pairing.kind(),
                pairing.client(),
                pairing.context().encoded(),
                sameDevice ? Optional.empty() : Optional.of(keys.streamHash()),
                keys.limitKey(),
                pairing.browser().text(),
                pairing.expiresAt(),
                sameDevice ? Optional.of(returnAddress(pairing)) : Optional.empty());
    }

    private URI returnAddress(Pairing pairing) {
        return identity.resolve("/sign-in/%s/qr/%s/return".formatted(pairing.flow(), pairing.id()));
    }

    private Beginning begun(Pairing pairing, Optional<String> link, BrowserKeys keys) {
        Instant restartsUntil = pairing.createdAt().plus(config.silentRestarts());
        return new Beginning.Begun(
                pairing, link, restartsUntil.isBefore(pairing.expiresAt()) ? restartsUntil : pairing.expiresAt(), keys);
    }

    private Uni<Beginning> giveUp(Pairing pairing, Beginning outcome) {
        return pairings.end(pairing.id()).replaceWith(outcome);
    }

    private Uni<Void> endSession(PairingId id) {
        return sessions.cancel(id)
                .onFailure(QrSessionsUnavailableException.class)
                .invoke(PairingService::warn)
                .onFailure(QrSessionsUnavailableException.class)
                .recoverWithNull();
    }

    /** Another service is away: no trace of ours would help. */
    static void warn(Throwable fault) {
        LOG.warnf("%s: %s", fault.getMessage(), fault.getCause());
    }
}
