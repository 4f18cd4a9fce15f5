package vn.cuaso.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PasswordWorkersTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final PasswordWorkers workers = TestPasswords.workers(VERTX, 1, 1);

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void oneTooManyIsBusyAtOnceAndThePlaceIsFreeAfterwards() {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<String> running = wait(release);
        CompletableFuture<String> waiting = wait(release);

        assertThatThrownBy(() -> workers.run(() -> "third").await().indefinitely())
                .isInstanceOf(PasswordsBusyException.class);

        release.countDown();
        assertThat(running.join()).isEqualTo("done");
        assertThat(waiting.join()).isEqualTo("done");
        assertThat(workers.run(() -> "fourth").await().indefinitely()).isEqualTo("fourth");
    }

    @Test
    void takenPlaceThatIsNotNeededIsFreeAgainAndASpentOneIsFreedOnce() {
        PasswordPlace first = workers.take().orElseThrow();
        PasswordPlace second = workers.take().orElseThrow();
        assertThat(workers.take()).isEmpty();

        first.giveBack();
        first.giveBack();
        assertThat(second.run(() -> "done").await().indefinitely()).isEqualTo("done");
        second.giveBack();

        assertThat(workers.take()).isPresent();
        assertThat(workers.take()).isPresent();
        assertThat(workers.take()).isEmpty();
    }

    @Test
    void failedTaskFreesItsPlace() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> workers.run(() -> {
                                throw new IllegalStateException("broken");
                            })
                            .await()
                            .indefinitely())
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(workers.run(() -> "next").await().indefinitely()).isEqualTo("next");
    }

    private CompletableFuture<String> wait(CountDownLatch release) {
        return workers.run(() -> {
                    release.await();
                    return "done";
                })
                .subscribeAsCompletionStage();
    }
}
