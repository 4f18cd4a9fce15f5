package vn.cuaso.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;

/** What every {@link AccountGrants} does. */
abstract class AccountGrantsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant ENDS = NOW.plus(Duration.ofHours(8));

    private final AccountId account = new AccountId(UUID.randomUUID());

    abstract AccountGrants grants();

    @Test
    @DisplayName("QR-13: every grant of the account is found, and no other's")
    void grantsOfTheAccountAreFound() {
        add(account, "one", ENDS, NOW);
        add(account, "two", ENDS.minusSeconds(1), NOW);
        add(new AccountId(UUID.randomUUID()), "foreign", ENDS, NOW);

        assertThat(all()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void forgottenGrantIsFoundNoMore() {
        add(account, "one", ENDS, NOW);
        add(account, "two", ENDS, NOW);

        await(grants().forget(account, "one"));

        assertThat(all()).containsExactly("two");
    }

    @Test
    void grantsThatAreOverAreForgotten() {
        add(account, "one", ENDS, NOW);
        add(account, "two", ENDS.plusSeconds(1), ENDS);

        assertThat(all()).containsExactly("two");
    }

    @Test
    void accountWithoutGrantsHasNone() {
        assertThat(all()).isEmpty();
    }

    private void add(AccountId of, String grant, Instant endsAt, Instant now) {
        await(grants().add(of, grant, endsAt, now));
    }

    private Set<String> all() {
        return await(grants().findAll(account));
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(10));
    }
}
