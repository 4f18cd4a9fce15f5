package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.security.SecureRandom;
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
                other,
                foreign,
                Optional.of(new ProviderSession(UUID.randomUUID().toString()))));

        await(store.endAll(provider));

        assertThat(await(store.use(id))).isEmpty();
        assertThat(redis.key().exists(id.storeKey())).isFalse();
        assertThat(await(store.use(other))).isPresent();
    }

    @Test
    @DisplayName("OP-7: a session that begins after the provider's has ended is not kept")
    void sessionOfAnEndedProviderSessionIsNotKept() {
        await(store.endAll(provider));

        keep(Duration.ofHours(8));

        assertThat(await(store.use(id))).isEmpty();
    }

    private PortalSession keep(Duration life) {
        Instant ends = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(life);
        PortalSession session = new PortalSession("subject-1", "Lê Văn Mẫu", "id.to.ken", ends);
        await(store.keep(id, session, Optional.of(provider)));
        return session;
    }

    private static <T> T await(Uni<T> action) {
        return action.await().indefinitely();
    }
}
