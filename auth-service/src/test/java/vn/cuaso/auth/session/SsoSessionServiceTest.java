package vn.cuaso.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.InMemoryGrantStore;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.RequestedClaims;
import vn.cuaso.auth.testing.MovableClock;

class SsoSessionServiceTest {

    private static final AccountId LAN = new AccountId(UUID.randomUUID());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final InMemoryGrantStore grants = new InMemoryGrantStore();
    private final SecureRandom random = new SecureRandom();
    private final SsoSessionService sessions = new SsoSessionService(
            new InMemorySessionStore(),
            new InMemoryAccountSessions(),
            new InMemoryAccountGrants(),
            grants,
            _ -> Uni.createFrom().voidItem(),
            new TestSessions.Limits(),
            clock,
            random);

    @Test
    @DisplayName("OP-7: every sign-in begins a session with an id and a secret of its own")
    void everyStartGivesANewSession() {
        StartedSession first = start();
        StartedSession second = start();

        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(sessionId(second)).isNotEqualTo(sessionId(first));
        assertThat(second.toString()).doesNotContain(second.secret());
    }

    @Test
    void foundSessionTellsWhoSignedInWhenAndHow() {
        StartedSession started = start();
        clock.advance(Duration.ofMinutes(5));

        assertThat(await(sessions.find(started.secret()))).contains(started.authentication());
        assertThat(started.authentication().account()).isEqualTo(LAN);
        assertThat(started.authentication().authenticatedAt()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(started.authentication().amr()).containsExactly("pwd", "sms");
    }

    @Test
    @DisplayName("DATA-4: a session ends after 30 minutes without use")
    void idleSessionIsNotFound() {
        StartedSession started = start();
        clock.advance(Duration.ofMinutes(30));

        assertThat(await(sessions.find(started.secret()))).isEmpty();
    }

    @Test
    void cookieThatIsNoTokenFindsNothing() {
        assertThat(await(sessions.find("}:session"))).isEmpty();
    }

    @Test
    @DisplayName("OP-7: ending the session revokes the grants that were made under it")
    void endRevokesTheGrants() {
        StartedSession started = start();
        Grant grant = redeemedGrant(started.authentication());
        await(sessions.addGrant(sessionId(started), grant.id(), "portal"));

        await(sessions.end(started.secret()));

        assertThat(await(sessions.find(started.secret()))).isEmpty();
        assertThat(await(grants.find(grant.id(), clock.instant()))).isEmpty();
    }

    @Test
    @DisplayName("OP-7: a sign-out that fails in the middle can be done again")
    void failedEndCanBeDoneAgain() {
        StartedSession started = start();
        String sessionId = sessionId(started);
        Grant grant = redeemedGrant(started.authentication());
        await(sessions.addGrant(sessionId, grant.id(), "portal"));
        grants.failNextRevocation();

        assertThatThrownBy(() -> await(sessions.end(started.secret()))).hasMessage("The store is away");
        assertThat(await(sessions.find(started.secret()))).isEmpty();
        await(sessions.endById(sessionId));

        assertThat(await(grants.find(grant.id(), clock.instant()))).isEmpty();
        assertThat(await(sessions.endById(sessionId))).isEmpty();
    }

    @Test
    @DisplayName(
            "DATA-4: an account's sessions are seen, the last used ahead; one that is idle only while a client may be in it")
    void sessionsOfTheAccountAreSeen() {
        StartedSession unused = start();
        StartedSession visited = start();
        await(sessions.addVisit(sessionId(visited), "portal"));
        clock.advance(Duration.ofMinutes(20));
        StartedSession late = start();
        await(sessions.start(new AccountId(UUID.randomUUID()), "2", List.of("pwd"), UserAgent.UNKNOWN));
        assertThat(await(sessions.findAllOf(LAN))).hasSize(3).allMatch(KnownSession::usable);

        clock.advance(Duration.ofMinutes(10));

        assertThat(await(sessions.findAllOf(LAN)))
                .extracting(KnownSession::id, KnownSession::usable)
                .containsExactly(tuple(sessionId(late), true), tuple(sessionId(visited), false));
        assertThat(await(sessions.idsOf(LAN))).contains(sessionId(unused));
    }

    @Test
    @DisplayName("DATA-4: the next sign-in of a browser ends the earlier session, however long it has been idle")
    void idleSessionIsEnded() {
        StartedSession started = start();
        Grant grant = redeemedGrant(started.authentication());
        await(sessions.addGrant(sessionId(started), grant.id(), "portal"));
        clock.advance(Duration.ofMinutes(31));

        await(sessions.end(started.secret()));

        assertThat(await(grants.find(grant.id(), clock.instant()))).isEmpty();
    }

    @Test
    void endWithAWrongSecretEndsNothing() {
        StartedSession started = start();
        String wrong = SplitToken.forId(sessionId(started), random).value();

        await(sessions.end(wrong));

        assertThat(await(sessions.find(started.secret()))).isPresent();
    }

    private static String sessionId(StartedSession session) {
        return session.authentication().sessionId().orElseThrow();
    }

    @Test
    @DisplayName("QR-13: ending all ends every session of the account with its grants, and nobody else's")
    void endAllEndsEverySessionOfTheAccount() {
        StartedSession one = start();
        StartedSession foreign =
                await(sessions.start(new AccountId(UUID.randomUUID()), "2", List.of("pwd"), UserAgent.UNKNOWN));
        StartedSession two =
                await(sessions.start(one.authentication().account(), "2", List.of("pwd"), UserAgent.UNKNOWN));
        Grant grant = redeemedGrant(two.authentication());
        await(sessions.addGrant(sessionId(two), grant.id(), "portal"));

        assertThat(await(sessions.endAllOf(one.authentication().account()))).hasSize(2);

        assertThat(await(sessions.find(one.secret()))).isEmpty();
        assertThat(await(sessions.find(two.secret()))).isEmpty();
        assertThat(await(grants.find(grant.id(), clock.instant()))).isEmpty();
        assertThat(await(sessions.find(foreign.secret()))).isPresent();
    }

    @Test
    @DisplayName(
            "QR-13: ending all revokes what was given outside of sessions as well, also when it fails in the middle")
    void endAllRevokesGrantsOutsideOfSessions() {
        Authentication alone = new Authentication(LAN, clock.instant(), "2", List.of("pwd"), Optional.empty());
        Grant one = redeemedGrant(alone);
        Grant two = redeemedGrant(alone);
        await(sessions.addSeparateGrant(LAN, one.id(), one.endsAt()));
        await(sessions.addSeparateGrant(LAN, two.id(), two.endsAt()));
        grants.failNextRevocation();

        assertThatThrownBy(() -> await(sessions.endAllOf(LAN))).hasMessage("The store is away");
        await(sessions.endAllOf(LAN));

        assertThat(await(grants.find(one.id(), clock.instant()))).isEmpty();
        assertThat(await(grants.find(two.id(), clock.instant()))).isEmpty();
    }

    private Grant redeemedGrant(Authentication authentication) {
        SplitToken code = SplitToken.random(random);
        Instant now = clock.instant();
        Grant grant = new Grant(
                code.id(),
                "portal",
                URI.create("https://portal.example/callback"),
                Set.of("openid"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                RequestedClaims.NONE,
                Optional.empty(),
                authentication,
                now.plusSeconds(3600));
        await(grants.issueCode(grant, code, now.plusSeconds(60), now));
        await(grants.redeemCode(code, Optional.empty(), now));
        return grant;
    }

    private StartedSession start() {
        return await(sessions.start(LAN, "urn:cuaso:acr:2", List.of("pwd", "sms"), UserAgent.UNKNOWN));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
