package vn.cuaso.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.protection.UnreadableDataException;
import vn.cuaso.auth.testing.MovableClock;

@QuarkusTest
class PostgresSigningKeyStoreQuarkusTest {

    @Inject
    SigningKeyStore store;

    @Inject
    SigningKeys keys;

    @Inject
    Pool database;

    private List<SigningKey> own;

    @BeforeEach
    void setTheOwnKeysAside() {
        await(keys::ring);
        own = await(store::findAll);
        deleteAll();
    }

    @AfterEach
    void bringTheOwnKeysBack() {
        deleteAll();
        add(own);
    }

    @Test
    void eightInstancesThatStartAtOnceShareOneKey() {
        List<String> used = race(
                8,
                () -> await(() -> TestSigning.keys(store, Clock.systemUTC()).ring())
                        .signing(SigningAlgorithm.ES256)
                        .id());

        assertThat(used).hasSize(8).containsOnly(used.getFirst());
        assertThat(await(store::findAll)).hasSize(1);
    }

    @Test
    @DisplayName("OP-6: of eight instances that find a change due, one makes it")
    void racingInstancesRotateOnce() {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
        SigningKey first = only(await(() -> rotateDue(clock)));
        for (Duration wait : List.of(TestSigning.PERIOD.minus(TestSigning.PUBLICATION), TestSigning.PUBLICATION)) {
            clock.advance(wait);
            List<List<KeyChange>> changes = race(8, () -> await(() -> rotateDue(clock)));

            assertThat(changes).filteredOn(made -> !made.isEmpty()).hasSize(1);
        }

        List<SigningKey> rotated = await(store::findAll);
        assertThat(rotated)
                .filteredOn(SigningKey.Current.class::isInstance)
                .singleElement()
                .satisfies(key -> assertThat(key.id()).isNotEqualTo(first.id()));
        assertThat(rotated)
                .filteredOn(SigningKey.Retired.class::isInstance)
                .singleElement()
                .isEqualTo(new SigningKey.Retired(
                        first.pair(), clock.instant(), clock.instant().plus(TestSigning.KEPT)));
        assertThat(rotated).hasSize(2);
    }

    @Test
    @DisplayName("OP-6: keys of every algorithm come back as they were kept, in every state")
    void keysComeBack() {
        Instant now = Instant.parse("2026-03-02T01:00:00Z");
        List<SigningKey> kept = Stream.of(SigningAlgorithm.values())
                .<SigningKey>flatMap(algorithm -> Stream.of(
                        new SigningKey.Next(pair(algorithm), now, now.plusSeconds(60)),
                        new SigningKey.Current(pair(algorithm), now),
                        new SigningKey.Retired(pair(algorithm), now, now.plusSeconds(30))))
                .toList();

        add(kept);

        assertThat(await(store::findAll)).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    @DisplayName("DATA-1: the private half is unreadable in a dump, and no good in another key's row")
    void privateHalfIsEncrypted() {
        SigningKey mine = new SigningKey.Current(pair(SigningAlgorithm.ES256), Instant.EPOCH);
        SigningKey other = new SigningKey.Current(pair(SigningAlgorithm.RS256), Instant.EPOCH);
        add(List.of(mine, other));

        String sealed = row(mine.id()).privateKey;
        assertThat(sealed).doesNotContain("\"d\"", "kty");
        await(() -> Panache.withTransaction(
                () -> SigningKeyEntity.update("privateKey = ?1 where id = ?2", sealed, other.id())));

        assertThatThrownBy(() -> await(store::findAll)).hasRootCauseInstanceOf(UnreadableDataException.class);
    }

    @Test
    @DisplayName("OP-6: what was done to a key can be read and neither altered nor deleted by the service")
    void recordOfChangesIsAppendOnly() {
        SigningKey key = new SigningKey.Current(pair(SigningAlgorithm.ES256), Instant.EPOCH);
        add(List.of(key));

        assertThat(await(() -> database.preparedQuery(
                                        "select change, made_by from signing_key_change where key_id = $1")
                                .execute(Tuple.of(key.id())))
                        .iterator()
                        .next()
                        .deepToString())
                .contains("added-current", "test");
        for (String forbidden : List.of(
                "update signing_key_change set made_by = 'nobody'",
                "delete from signing_key_change",
                "truncate signing_key_change")) {
            assertThatThrownBy(() -> await(() -> database.query(forbidden).execute()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Uni<List<KeyChange>> rotateDue(Clock clock) {
        return new KeyRotation(store, TestSigning.config(Set.of("ES256")), clock, new SecureRandom()).runDue();
    }

    private void add(List<SigningKey> added) {
        await(() -> store.change(
                _ -> added.stream().<KeyChange>map(KeyChange.Added::new).toList(), "test", Instant.EPOCH));
    }

    private static SigningKey only(List<KeyChange> changes) {
        assertThat(changes).hasSize(1);
        return changes.getFirst().key();
    }

    private static SigningKeyEntity row(String id) {
        return await(() -> Panache.withSession(() -> SigningKeyEntity.<SigningKeyEntity>findById(id)));
    }

    private static SigningKeyPair pair(SigningAlgorithm algorithm) {
        return SigningKeyPair.generate(algorithm, new SecureRandom());
    }

    private static void deleteAll() {
        await(() -> Panache.withTransaction(() -> SigningKeyEntity.deleteAll()));
    }

    private static <T> T await(Supplier<Uni<T>> step) {
        try {
            return VertxContextSupport.subscribeAndAwait(step);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
