package vn.cuaso.auth.session;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.SplitToken;

/** Starts, finds and ends SSO sessions, and keeps their grants tied to them. */
@ApplicationScoped
public class SsoSessionService implements SsoSessions {

    /** No grant's id, so revoking it revokes nothing. */
    private static final String NO_GRANT = "none";

    /** Sessions lie on all nodes of a cluster: so many are looked at together. */
    private static final int AT_ONCE = 16;

    private final SessionStore sessions;
    private final AccountSessions accounts;
    private final AccountGrants separate;
    private final GrantStore grants;
    private final SessionEndings endings;
    private final SessionConfig config;
    private final Clock clock;
    private final SecureRandom random;

    SsoSessionService(
            SessionStore sessions,
            AccountSessions accounts,
            AccountGrants separate,
            GrantStore grants,
            SessionEndings endings,
            SessionConfig config,
            Clock clock,
            SecureRandom random) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.separate = separate;
        this.grants = grants;
        this.endings = endings;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Uni<StartedSession> start(AccountId account, String acr, List<String> amr, UserAgent userAgent) {
        Instant now = clock.instant();
        SplitToken token = SplitToken.random(random);
        Authentication authentication = new Authentication(account, now, acr, amr, Optional.of(token.id()));
        NewSession session = new NewSession(
                token.hash(), authentication, userAgent, now.plus(config.idle()), now.plus(config.absolute()));
        return accounts.add(account, token.id(), session.endsAt(), now)
                .chain(() -> sessions.start(session, now))
                .chain(() -> accounts.isLive(account, token.id()))
                // All of the account's sessions were ended meanwhile, this one among them: its secret opens nothing.
                .call(live -> live ? Uni.createFrom().voidItem() : endById(token.id()))
                .replaceWith(new StartedSession(token.value(), authentication));
    }

    @Override
    public Uni<Optional<Authentication>> find(String secret) {
        Instant now = clock.instant();
        return SplitToken.parse(secret)
                .map(token -> sessions.use(token, now, now.plus(config.idle())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * The account's sessions by which somebody may be signed in anywhere, the one that was used last ahead (rule DATA-4). One that
     * has been idle for too long is among them when clients got something in it. Looking at them is no use of them.
     */
    public Uni<List<KnownSession>> findAllOf(AccountId account) {
        Instant now = clock.instant();
        return idsOf(account)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUni(id -> sessions.look(id, now))
                        .merge(AT_ONCE)
                        .filter(found -> found.filter(KnownSession::isLeft).isPresent())
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList())
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(KnownSession::usedAt).reversed())
                        .toList());
    }

    /** The ids of all sessions that were begun for the account and not ended yet. Some may be over. */
    public Uni<Set<String>> idsOf(AccountId account) {
        return accounts.findAll(account);
    }

    @Override
    public Uni<Void> end(String secret) {
        return endBySecret(secret).replaceWithVoid();
    }

    /**
     * Ends the session of this cookie, also one that has been idle for too long, and revokes its grants.
     *
     * @return empty when there is no such session, any more or at all
     */
    public Uni<Optional<EndedSession>> endBySecret(String secret) {
        return SplitToken.parse(secret)
                .map(token -> finish(token.id(), sessions.end(token)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Ends the session and revokes its grants.
     *
     * @param sessionId the {@code sid} of an ID token whose signature was checked
     * @return empty when there is no such session, any more or at all
     */
    public Uni<Optional<EndedSession>> endById(String sessionId) {
        return finish(sessionId, sessions.end(sessionId));
    }

    private Uni<Optional<EndedSession>> finish(String sessionId, Uni<Optional<EndedSession>> ending) {
        return ending.call(ended -> ended.map(session -> revokeAll(session.grants())
                                .chain(() -> endings.ended(session))
                                .chain(() -> sessions.forget(sessionId)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .call(ended -> ended.map(session ->
                                accounts.forget(session.authentication().account(), sessionId))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /**
     * Ends every session of the account, and revokes its grants, those outside of sessions too (rule QR-13). What fails in the
     * middle can be done again.
     *
     * @return those that this call was the first to end
     */
    public Uni<List<EndedSession>> endAllOf(AccountId account) {
        return revokeSeparate(account)
                .chain(() -> accounts.beginEnding(account))
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> endById(id).call(() -> accounts.forget(account, id)))
                        .filter(ended -> ended.filter(EndedSession::first).isPresent())
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList());
    }

    private Uni<Void> revokeSeparate(AccountId account) {
        return separate.findAll(account)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> grants.revoke(id).chain(() -> separate.forget(account, id)))
                        .collect()
                        .last());
    }

    /** One after the other, and the session is forgotten only after the last: what fails can be done again. */
    private Uni<Void> revokeAll(Set<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(grants::revoke)
                .collect()
                .last();
    }

    /**
     * Ties a grant to the session it was made under.
     *
     * @return false when the session ended meanwhile, or gave too much already: the grant must not be used then
     */
    public Uni<Boolean> addGrant(String sessionId, String grantId, String clientId) {
        return sessions.addGrant(sessionId, grantId, clientId, config.grants());
    }

    /**
     * Notes that a client has been in the session and hears of its end, though what it got outlasts it.
     *
     * @return as {@link #addGrant}
     */
    public Uni<Boolean> addVisit(String sessionId, String clientId) {
        return sessions.addGrant(sessionId, NO_GRANT, clientId, config.grants());
    }

    /** Remembers a grant that was made outside of any session, so that it ends with all that the account has. */
    public Uni<Void> addSeparateGrant(AccountId account, String grantId, Instant endsAt) {
        return separate.add(account, grantId, endsAt, clock.instant());
    }
}
