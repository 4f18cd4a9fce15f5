package vn.cuaso.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;

/** What every {@link AccountSessions} does. */
abstract class AccountSessionsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant ENDS = NOW.plus(Duration.ofHours(8));

    private final AccountId account = new AccountId(UUID.randomUUID());

    abstract AccountSessions sessions();

    @Test
    void notedSessionIsLive() {
        add("one", ENDS, NOW);

        assertThat(isLive("one")).isTrue();
        assertThat(isLive("other")).isFalse();
    }

    @Test
    @DisplayName("QR-13: ending all finds every session of the account, and no other's")
    void endingFindsEverySession() {
        add("one", ENDS, NOW);
        add("two", ENDS, NOW);
        await(sessions().add(new AccountId(UUID.randomUUID()), "foreign", ENDS, NOW));

        assertThat(await(sessions().beginEnding(account))).containsExactlyInAnyOrder("one", "two");
        assertThat(isLive("one")).isFalse();
    }

    @Test
    @DisplayName("QR-13: what failed in the middle is found again, until it is forgotten")
    void endingFindsThemAgainUntilForgotten() {
        add("one", ENDS, NOW);
        add("two", ENDS, NOW);
        await(sessions().beginEnding(account));
        await(sessions().forget(account, "one"));

        assertThat(await(sessions().beginEnding(account))).containsExactly("two");
    }

    @Test
    @DisplayName("DATA-4: an account's sessions are found until they are forgotten, and no other's")
    void accountsSessionsAreFound() {
        add("one", ENDS, NOW);
        add("two", ENDS, NOW);
        await(sessions().add(new AccountId(UUID.randomUUID()), "foreign", ENDS, NOW));
        assertThat(await(sessions().findAll(account))).containsExactlyInAnyOrder("one", "two");

        await(sessions().beginEnding(account));
        await(sessions().forget(account, "one"));

        assertThat(await(sessions().findAll(account))).containsExactly("two");
    }

    @Test
    void sessionThatIsNotedAfterwardsIsLive() {
        add("one", ENDS, NOW);
        await(sessions().beginEnding(account));
        add("two", ENDS, NOW);

        assertThat(isLive("two")).isTrue();
    }

    @Test
    void sessionsThatAreOverAreForgotten() {
        add("one", ENDS, NOW);
        add("two", ENDS.plusSeconds(1), ENDS);

        assertThat(await(sessions().beginEnding(account))).containsExactly("two");
    }

    private void add(String session, Instant endsAt, Instant now) {
        await(sessions().add(account, session, endsAt, now));
    }

    private boolean isLive(String session) {
        return await(sessions().isLive(account, session));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
