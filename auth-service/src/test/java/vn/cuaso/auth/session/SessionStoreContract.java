package vn.cuaso.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.testing.Authentications;

/** What every {@link SessionStore} does. */
abstract class SessionStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final int MOST_GRANTS = 4;
    private static final UserAgent FIREFOX = new UserAgent(Optional.of("Firefox"), Optional.empty());
    private static final Instant ENDS = NOW.plus(Duration.ofHours(8));

    private final SecureRandom random = new SecureRandom();
    private final SplitToken token = SplitToken.random(random);
    private final Authentication authentication = Authentications.passwordAndSms(NOW, token.id());

    abstract SessionStore store();

    @Test
    void startedSessionIsFoundByItsSecret() {
        start();

        assertThat(use(token, NOW)).contains(authentication);
    }

    @Test
    void wrongSecretFindsNothing() {
        start();

        assertThat(use(SplitToken.forId(token.id(), random), NOW)).isEmpty();
        assertThat(use(SplitToken.random(random), NOW)).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: a session that is not used ends after its idle time")
    void idleSessionIsNotFound() {
        start();

        assertThat(use(token, NOW.plus(IDLE))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: use renews the idle time, never the absolute limit")
    void usedSessionLivesOnUntilItsEnd() {
        start();
        for (Instant now = NOW; now.isBefore(ENDS); now = now.plus(IDLE).minusMillis(1)) {
            assertThat(use(token, now)).contains(authentication);
        }

        assertThat(use(token, ENDS)).isEmpty();
    }

    @Test
    @DisplayName("OP-7: ending a session gives its grants, also when it has been idle for too long")
    void endedSessionNamesItsGrants() {
        start();
        await(store().addGrant(token.id(), "first", "portal", MOST_GRANTS));
        await(store().addGrant(token.id(), "second", "phone", MOST_GRANTS));
        use(token, NOW.plus(IDLE));

        assertThat(await(store().end(token.id())))
                .contains(new EndedSession(authentication, Set.of("first", "second"), Set.of("portal", "phone"), true));
        assertThat(use(token, NOW)).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: whoever holds its secret ends a session that has been idle for too long, nobody else does")
    void idleSessionIsEndedByItsSecret() {
        start();
        await(store().addGrant(token.id(), "first", "portal", MOST_GRANTS));
        use(token, NOW.plus(IDLE));

        assertThat(await(store().end(SplitToken.forId(token.id(), random)))).isEmpty();
        assertThat(await(store().end(token)))
                .contains(new EndedSession(authentication, Set.of("first"), Set.of("portal"), true));
        assertThat(await(store().end(token))).isEmpty();
    }

    @Test
    void endedSessionTakesNoGrant() {
        start();
        assertThat(await(store().addGrant(token.id(), "first", "portal", MOST_GRANTS)))
                .isTrue();
        await(store().end(token.id()));

        assertThat(await(store().addGrant(token.id(), "second", "phone", MOST_GRANTS)))
                .isFalse();
    }

    @Test
    @DisplayName("OP-7: a session gives so much and no more, however often a client asks")
    void fullSessionTakesNoGrant() {
        start();
        List<Boolean> added = race(
                2 * MOST_GRANTS,
                () -> await(store().addGrant(token.id(), UUID.randomUUID().toString(), "portal", MOST_GRANTS)));

        assertThat(added).filteredOn(taken -> taken).hasSize(MOST_GRANTS);
        assertThat(await(store().end(token.id())).orElseThrow().grants()).hasSize(MOST_GRANTS);
    }

    @Test
    @DisplayName("OP-7: an ended session names its grants again until it is forgotten")
    void endedSessionIsFoundAgainUntilForgotten() {
        start();
        await(store().addGrant(token.id(), "first", "portal", MOST_GRANTS));
        await(store().end(token.id()));

        assertThat(await(store().end(token.id())))
                .contains(new EndedSession(authentication, Set.of("first"), Set.of("portal"), false));
        await(store().forget(token.id()));
        assertThat(await(store().end(token.id()))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: a session tells its browser and when it was used last, and being looked at is no use of it")
    void lookedAtSessionTellsWhatItIs() {
        start();
        use(token, NOW.plusSeconds(60));

        assertThat(look(token.id(), NOW.plusSeconds(90)))
                .contains(new KnownSession(authentication, FIREFOX, NOW.plusSeconds(60), true, false));
        assertThat(look(token.id(), NOW.plusSeconds(60).plus(IDLE))
                        .orElseThrow()
                        .usable())
                .isFalse();
        assertThat(look(SplitToken.random(random).id(), NOW)).isEmpty();
    }

    @Test
    @DisplayName(
            "DATA-4: a session is seen after its idle time and its end, while what clients got in it may be in use")
    void unusableSessionWithGrantsIsStillSeen() {
        start();
        await(store().addGrant(token.id(), "first", "portal", MOST_GRANTS));
        assertThat(look(token.id(), ENDS).orElseThrow())
                .isEqualTo(new KnownSession(authentication, FIREFOX, NOW, false, true));

        await(store().end(token.id()));

        assertThat(look(token.id(), NOW).orElseThrow().usable()).isFalse();
        await(store().forget(token.id()));
        assertThat(look(token.id(), NOW)).isEmpty();
    }

    @Test
    void ofRacingEndsOneIsTheFirst() {
        start();

        List<Optional<EndedSession>> ends = race(8, () -> await(store().end(token.id())));

        assertThat(ends).filteredOn(ended -> ended.orElseThrow().first()).hasSize(1);
    }

    private void start() {
        await(store().start(new NewSession(token.hash(), authentication, FIREFOX, NOW.plus(IDLE), ENDS), NOW));
    }

    private Optional<Authentication> use(SplitToken presented, Instant now) {
        return await(store().use(presented, now, now.plus(IDLE)));
    }

    private Optional<KnownSession> look(String sessionId, Instant now) {
        return await(store().look(sessionId, now));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
