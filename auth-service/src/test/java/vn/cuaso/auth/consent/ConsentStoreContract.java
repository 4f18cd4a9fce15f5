package vn.cuaso.auth.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;

/** What every store of consents does. */
abstract class ConsentStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Asked LITTLE = new Asked(Set.of("openid"), Set.of("email"));
    private static final Asked MUCH = new Asked(Set.of("openid", "profile"), Set.of("phone_number"));

    abstract ConsentStore store();

    /** An account that exists. */
    abstract AccountId account();

    @Test
    void givenConsentIsFound() {
        AccountId account = account();

        Consent given = await(store().give(account, "clinic", LITTLE, NOW));

        assertThat(given.scopes()).isEqualTo(LITTLE.scopes());
        assertThat(given.claims()).isEqualTo(LITTLE.claims());
        assertThat(given.givenAt()).isEqualTo(NOW);
        assertThat(await(store().find(account, "clinic"))).contains(given);
        assertThat(await(store().find(account, "shop"))).isEmpty();
        assertThat(await(store().find(account(), "clinic"))).isEmpty();
        assertThat(await(store().stands(given.id()))).isTrue();
    }

    @Test
    void laterConsentAddsToTheFirst() {
        AccountId account = account();
        Consent first = await(store().give(account, "clinic", LITTLE, NOW));

        Consent second = await(store().give(account, "clinic", MUCH, NOW.plusSeconds(60)));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.scopes()).containsExactlyInAnyOrder("openid", "profile");
        assertThat(second.claims()).containsExactlyInAnyOrder("email", "phone_number");
        assertThat(second.givenAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(second.covers(LITTLE)).isTrue();
        assertThat(first.covers(MUCH)).isFalse();
    }

    @Test
    void withdrawnConsentNeverStandsAgain() {
        AccountId account = account();
        Consent first = await(store().give(account, "clinic", LITTLE, NOW));
        await(store().give(account, "shop", LITTLE, NOW));

        assertThat(await(store().withdraw(account, "clinic"))).isTrue();
        assertThat(await(store().withdraw(account, "clinic"))).isFalse();
        Consent again = await(store().give(account, "clinic", MUCH, NOW.plusSeconds(60)));

        assertThat(await(store().stands(first.id()))).isFalse();
        assertThat(again.claims()).doesNotContain("email");
        assertThat(await(store().findAll(account)))
                .extracting(Consent::clientId)
                .containsExactly("clinic", "shop");
    }

    @Test
    void racingConsentsAreOne() {
        AccountId account = account();

        List<UUID> ids = race(
                8, () -> await(store().give(account, "clinic", LITTLE, NOW)).id());

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(await(store().findAll(account))).hasSize(1);
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
