package vn.cuaso.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresSigningKeyStoreQuarkusTest {

    @Inject
    SigningKeyStore store;

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    private SigningKey own;

    @BeforeEach
    void setTheOwnKeyAside() {
        own = await(keys::current);
        deleteAll();
    }

    @AfterEach
    void bringTheOwnKeyBack() {
        deleteAll();
        await(() -> store.addFirst(own));
    }

    @Test
    void eightInstancesThatStartAtOnceShareOneKey() {
        List<String> used = race(
                8, () -> await(() -> TestSigning.keys(store, clock).current()).id());

        assertThat(used).hasSize(8).containsOnly(used.getFirst());
        assertThat(await(store::findAll)).hasSize(1);
    }

    @Test
    @DisplayName("DATA-1: the private half is unreadable in a dump")
    void privateHalfIsEncrypted() {
        await(() -> store.addFirst(own));

        String row = await(() -> Panache.withSession(() -> SigningKeyEntity.<SigningKeyEntity>findById(own.id())))
                .privateKey;

        assertThat(row).doesNotContain("\"d\"", own.jwk().getD().toString());
        assertThat(await(store::findAll))
                .singleElement()
                .satisfies(read -> assertThat(read.jwk()).isEqualTo(own.jwk()));
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
