package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisSessionStoreQuarkusTest {

    private final SessionId id = SessionId.fresh(new SecureRandom());
    private final ProviderSession provider =
            new ProviderSession(UUID.randomUUID().toString());

    @Inject
    SessionStore store;

    @Inject
    RedisDataSource redis;

    @Inject
    ReactiveRedisDataSource reactive;

    @Inject
    SessionConfig config;

    @Inject
    SessionCipher cipher;

    @Test
    void unknownIdOpensNothing() {
        assertThat(await(store.use(id))).isEmpty();
        assertThat(await(store.end(id))).isEmpty();
    }

    @Test
    void keptSessionIsUsedManyTimes() {
        PortalSession session = keep(Duration.ofHours(8));

        assertThat(await(store.use(id))).contains(session);
        assertThat(await(store.use(id))).contains(session);
    }

    @Test
    void endedSessionIsHandedOutOnceMore() {
        PortalSession session = keep(Duration.ofHours(8));

        assertThat(await(store.end(id))).contains(session);
        assertThat(await(store.end(id))).isEmpty();
        assertThat(await(store.use(id))).isEmpty();
    }

    @Test
    void ofEightWhoEndASessionAtOnceOneGetsIt() {
        keep(Duration.ofHours(8));

        List<Uni<Optional<PortalSession>>> racers =
                IntStream.range(0, 8).mapToObj(_ -> store.end(id)).toList();

        assertThat(await(Uni.join().all(racers).andCollectFailures()))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
    }

    @Test
    void sessionThatCannotBeReadOpensNothing() {
        redis.value(String.class).set(id.storeKey(), "forgotten-key:AAAA");

        assertThat(await(store.use(id))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: a session is over at its absolute end, used or not")
    void sessionIsOverAtItsAbsoluteEnd() {
        keep(Duration.ofHours(-1));

        assertThat(await(store.use(id))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: being used does not carry a session past its absolute end")
    void timeToLiveStopsAtTheAbsoluteEnd() {
        keep(Duration.ofMinutes(2));

        await(store.use(id));

        assertThat(redis.key().pttl(id.storeKey())).isPositive().isLessThanOrEqualTo(120_000);
    }

    @Test
    @DisplayName("OP-7: the end of the provider's session ends those that came of it, and no other")
    void endOfTheProvidersSessionEndsOurs() {
        keep(Duration.ofHours(8));
        SessionId other = SessionId.fresh(new SecureRandom());
        PortalSession foreign = new PortalSession(
                "subject-2", "Lê Văn Mẫu", "id.to.ken", Instant.now().plusSeconds(60));
        await(store.keep(
                other, foreign, from(new ProviderSession(UUID.randomUUID().toString()))));

        await(store.endAll(new ProviderEnding.OfSession(provider)));

        assertThat(await(store.use(id))).isEmpty();
        assertThat(redis.key().exists(id.storeKey())).isFalse();
        assertThat(await(store.use(other))).isPresent();
    }

    @Test
    @DisplayName("OP-7: a session that begins after the provider's has ended is not kept")
    void sessionOfAnEndedProviderSessionIsNotKept() {
        await(store.endAll(new ProviderEnding.OfSession(provider)));

        keep(Duration.ofHours(8));

        assertThat(await(store.use(id))).isEmpty();
    }

    @Test
    @DisplayName("OP-7: of two instances one hears of the end while the other keeps the session: it is over whoever is"
            + " first")
    void endRacesTheBeginning() {
        RedisSessionStore elsewhere = new RedisSessionStore(config, cipher, Clock.systemUTC(), reactive);
        for (int round = 0; round < 200; round++) {
            SessionId racing = SessionId.fresh(new SecureRandom());
            ProviderSession ending = new ProviderSession(UUID.randomUUID().toString());
            PortalSession session = new PortalSession(
                    "subject-1", "Lê Văn Mẫu", "id.to.ken", Instant.now().plusSeconds(60));

            await(Uni.join()
                    .all(
                            store.keep(racing, session, from(ending)).replaceWithVoid(),
                            elsewhere.endAll(new ProviderEnding.OfSession(ending)))
                    .andFailFast());

            assertThat(await(store.use(racing))).as("round %d, here", round).isEmpty();
            assertThat(await(elsewhere.use(racing)))
                    .as("round %d, there", round)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("OP-7: that the provider's session has ended is known to every instance as long as any of its sessions"
            + " could live")
    void endIsRememberedForTheLongestLife() {
        await(store.endAll(new ProviderEnding.OfSession(provider)));

        assertThat(redis.key().pttl(provider.endedKey()))
                .isGreaterThan(config.absolute().toMillis());
        RedisSessionStore elsewhere = new RedisSessionStore(config, cipher, Clock.systemUTC(), reactive);
        PortalSession late = new PortalSession(
                "subject-1", "Lê Văn Mẫu", "id.to.ken", Instant.now().plusSeconds(60));
        await(elsewhere.keep(id, late, from(provider)));
        assertThat(await(store.use(id))).isEmpty();
    }

    @Test
    @DisplayName("OP-7: a citizen whom the provider has signed out everywhere is signed out here, at every instance; a"
            + " later sign-in goes on")
    void endOfTheCitizenEndsOurs() {
        RedisSessionStore elsewhere = new RedisSessionStore(config, cipher, Clock.systemUTC(), reactive);
        ProviderSubject citizen = new ProviderSubject(UUID.randomUUID().toString());
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        SessionId before = keepAt(citizen, end.minusSeconds(60));
        SessionId after = keepAt(citizen, end.plusSeconds(1));

        await(elsewhere.endAll(new ProviderEnding.OfSubject(citizen, end)));
        await(elsewhere.endAll(new ProviderEnding.OfSubject(citizen, end.minusSeconds(120))));
        SessionId late = keepAt(citizen, end.minusSeconds(1));

        assertThat(await(store.use(before))).isEmpty();
        assertThat(await(store.use(late))).isEmpty();
        assertThat(await(store.use(after))).isPresent();
        assertThat(redis.key().pttl(citizen.endedKey()))
                .isGreaterThan(config.absolute().toMillis());
    }

    private SessionId keepAt(ProviderSubject citizen, Instant at) {
        SessionId fresh = SessionId.fresh(new SecureRandom());
        PortalSession session = new PortalSession(
                citizen.id(), "Lê Văn Mẫu", "id.to.ken", Instant.now().plusSeconds(60));
        await(store.keep(fresh, session, new ProviderSignIn(Optional.empty(), citizen, at, Optional.empty())));
        return fresh;
    }

    private static ProviderSignIn from(ProviderSession session) {
        return new ProviderSignIn(
                Optional.of(session),
                new ProviderSubject(UUID.randomUUID().toString()),
                Instant.now(),
                Optional.empty());
    }

    private PortalSession keep(Duration life) {
        Instant ends = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(life);
        PortalSession session = new PortalSession("subject-1", "Lê Văn Mẫu", "id.to.ken", ends);
        await(store.keep(id, session, from(provider)));
        return session;
    }

    private static <T> T await(Uni<T> action) {
        return action.await().indefinitely();
    }
}
