package vn.cuaso.qr.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.qr.keys.Digests;
import vn.cuaso.qr.limit.Limits;
import vn.cuaso.qr.outbox.OutboxBacklog;

/** Makes sessions for auth-service, gives it their results, ends them. */
@ApplicationScoped
public class SessionService {

    private final SessionStore store;
    private final SessionFactory factory;
    private final OutboxBacklog backlog;
    private final Limits limits;
    private final Clock clock;

    public SessionService(
            SessionStore store, SessionFactory factory, OutboxBacklog backlog, Limits limits, Clock clock) {
        this.store = store;
        this.factory = factory;
        this.backlog = backlog;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Makes the session, if the limits allow it.
     *
     * @throws jakarta.ws.rs.BadRequestException if the request's parts do not fit one another
     * @throws ClientErrorException 409 if there is a session with this id already
     * @throws vn.cuaso.qr.outbox.OutboxFullException if too many events wait for Kafka already; nothing is counted then
     */
    public Uni<CreateOutcome> create(CreateRequest request) {
        var network = RequestShapes.network(request.clientIp());
        var session = factory.make(request, clock.instant());
        return backlog.admit()
                .chain(() -> limits.admitSession(request.browser(), network))
                .chain(full -> full.isPresent()
                        ? Uni.createFrom().item(new CreateOutcome.Limited(full.get()))
                        : keep(session));
    }

    private Uni<CreateOutcome> keep(QrSession.Created session) {
        return store.create(session, clock.instant()).map(kept -> {
            if (!kept) {
                throw new ClientErrorException("there is a session with this id", Response.Status.CONFLICT);
            }
            return new CreateOutcome.Created(session.expiresAt(), factory.link(session.terms()));
        });
    }

    /**
     * Gives the approval, once (QR-10).
     *
     * @param code what the browser came back with; a same-device session gives its result for its code only (QR-11)
     */
    public Uni<TakeOutcome> take(SessionId id, Optional<String> code) {
        return store.find(id, clock.instant())
                .chain(found ->
                        found.map(session -> take(session, code)).orElseGet(() -> outcome(new TakeOutcome.Unknown())));
    }

    private Uni<TakeOutcome> take(QrSession session, Optional<String> code) {
        return switch (session) {
            case QrSession.Created _ -> outcome(new TakeOutcome.Pending());
            case QrSession.Scanned _ -> outcome(new TakeOutcome.Pending());
            case QrSession.Approved approved when opens(approved, code) -> take(approved);
            case QrSession.Approved _ -> outcome(new TakeOutcome.Unknown());
            case QrSession.Over over -> outcome(new TakeOutcome.Over(over.state()));
        };
    }

    private static boolean opens(QrSession.Approved session, Optional<String> code) {
        return session.codeHash()
                .map(hash -> code.map(Digests::of)
                        .filter(given -> Digests.equal(given, hash))
                        .isPresent())
                .orElse(true);
    }

    private Uni<TakeOutcome> take(QrSession.Approved approved) {
        return store.take(approved.taken(), clock.instant()).map(change -> switch (change) {
            case Change.Made _ -> new TakeOutcome.Taken(approved.approval());
            case Change.TooLate(var state) -> new TakeOutcome.Over(state);
            case Change.Absent _ -> new TakeOutcome.Unknown();
        });
    }

    /** Ends the session, whatever its state (QR-9). */
    public Uni<Void> cancel(SessionId id) {
        return store.cancel(id, clock.instant()).replaceWithVoid();
    }

    private static Uni<TakeOutcome> outcome(TakeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
