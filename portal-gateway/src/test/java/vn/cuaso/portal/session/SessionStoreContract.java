package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every session store does. */
interface SessionStoreContract {

    SessionStore store();

    @Test
    default void unknownIdOpensNothing() {
        assertThat(await(store().use(fresh()))).isEmpty();
        assertThat(await(store().end(fresh()))).isEmpty();
    }

    @Test
    default void keptSessionIsUsedManyTimes() {
        SessionId id = fresh();
        PortalSession session = endingInHours(8);
        await(store().keep(id, session));

        assertThat(await(store().use(id))).contains(session);
        assertThat(await(store().use(id))).contains(session);
    }

    @Test
    default void endedSessionIsHandedOutOnceMore() {
        SessionId id = fresh();
        PortalSession session = endingInHours(8);
        await(store().keep(id, session));

        assertThat(await(store().end(id))).contains(session);
        assertThat(await(store().end(id))).isEmpty();
        assertThat(await(store().use(id))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: a session is over at its absolute end, used or not")
    default void sessionIsOverAtItsAbsoluteEnd() {
        SessionId id = fresh();
        await(store().keep(id, endingInHours(-1)));

        assertThat(await(store().use(id))).isEmpty();
    }

    @Test
    default void ofEightWhoEndASessionAtOnceOneGetsIt() {
        SessionId id = fresh();
        await(store().keep(id, endingInHours(8)));

        List<Uni<Optional<PortalSession>>> racers =
                IntStream.range(0, 8).mapToObj(_ -> store().end(id)).toList();
        List<Optional<PortalSession>> results =
                await(Uni.join().all(racers).andCollectFailures());

        assertThat(results).filteredOn(Optional::isPresent).hasSize(1);
    }

    static SessionId fresh() {
        return SessionId.fresh(new SecureRandom());
    }

    static PortalSession endingInHours(int hours) {
        Instant ends = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(hours, ChronoUnit.HOURS);
        return new PortalSession("subject-1", "Nguyễn Thị Đẹp", "id.to.ken", ends);
    }

    static <T> T await(Uni<T> action) {
        return action.await().indefinitely();
    }
}
