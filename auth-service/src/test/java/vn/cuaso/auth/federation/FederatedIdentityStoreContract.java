package vn.cuaso.auth.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.UpstreamSignIn;

/** What every {@link FederatedIdentityStore} does. */
abstract class FederatedIdentityStoreContract {

    private static final String ISSUER = "https://quocgia.example";
    private static final Instant CONFIRMED = Instant.parse("2024-03-29T03:15:30Z");

    private final String subject = UUID.randomUUID().toString();

    abstract FederatedIdentityStore store();

    abstract AccountId newAccount();

    abstract <T> T await(Supplier<Uni<T>> call);

    @Test
    void linkedIdentityIsFound() {
        AccountId account = newAccount();

        assertThat(link(account, ISSUER, subject)).isTrue();

        assertThat(find(ISSUER, subject)).map(FederatedIdentity::account).contains(account);
        assertThat(of(account)).singleElement().satisfies(identity -> {
            assertThat(identity.provider()).isEqualTo("quocgia");
            assertThat(identity.issuer()).isEqualTo(ISSUER);
        });
    }

    @Test
    @DisplayName("OP-3: the same subject of another issuer is somebody else")
    void issuerIsPartOfTheIdentity() {
        link(newAccount(), ISSUER, subject);

        assertThat(find("https://khac.example", subject)).isEmpty();
        assertThat(find(ISSUER, subject + "x")).isEmpty();
    }

    @Test
    void linkingTheSameAgainIsHarmless() {
        AccountId account = newAccount();

        assertThat(link(account, ISSUER, subject)).isTrue();
        assertThat(link(account, ISSUER, subject)).isTrue();

        assertThat(of(account)).hasSize(1);
    }

    @Test
    void linkCountsFromItsLatestConfirmation() {
        AccountId account = newAccount();
        link(account, ISSUER, subject);

        link(account, ISSUER, subject, CONFIRMED.plusSeconds(60));
        link(account, ISSUER, subject, CONFIRMED.plusSeconds(30));

        assertThat(of(account))
                .singleElement()
                .extracting(FederatedIdentity::linkedAt)
                .isEqualTo(CONFIRMED.plusSeconds(60));
    }

    @Test
    void identityBelongsToOneAccount() {
        AccountId first = newAccount();
        AccountId second = newAccount();
        link(first, ISSUER, subject);

        assertThat(link(second, ISSUER, subject)).isFalse();

        assertThat(find(ISSUER, subject)).map(FederatedIdentity::account).contains(first);
        assertThat(of(second)).isEmpty();
    }

    @Test
    void accountHasOneIdentityAtEachIssuer() {
        AccountId account = newAccount();
        link(account, ISSUER, subject);

        assertThat(link(account, ISSUER, UUID.randomUUID().toString())).isFalse();
        assertThat(link(account, "https://khac.example", subject)).isTrue();

        assertThat(of(account)).hasSize(2);
    }

    @Test
    void ofEightAccountsThatRaceForOneIdentityOneGetsIt() {
        List<AccountId> accounts = Stream.generate(this::newAccount).limit(8).toList();
        AtomicInteger next = new AtomicInteger();

        List<Boolean> linked = race(8, () -> link(accounts.get(next.getAndIncrement()), ISSUER, subject));

        assertThat(linked).filteredOn(won -> won).hasSize(1);
    }

    @Test
    void endedLinkIsGoneAndCanBeMadeAgain() {
        AccountId account = newAccount();
        link(account, ISSUER, subject);
        UUID id = of(account).getFirst().id();

        AccountId other = newAccount();
        assertThat(await(() -> store().unlink(other, id))).isFalse();
        assertThat(await(() -> store().unlink(account, id))).isTrue();
        assertThat(await(() -> store().unlink(account, id))).isFalse();

        assertThat(find(ISSUER, subject)).isEmpty();
        assertThat(link(newAccount(), ISSUER, subject)).isTrue();
    }

    private boolean link(AccountId account, String issuer, String identity) {
        return link(account, issuer, identity, CONFIRMED);
    }

    private boolean link(AccountId account, String issuer, String identity, Instant confirmedAt) {
        return await(() ->
                store().link(account, new UpstreamSignIn("quocgia", issuer, identity, "urn:cuaso:acr:1"), confirmedAt));
    }

    private Optional<FederatedIdentity> find(String issuer, String identity) {
        return await(() -> store().use(issuer, identity));
    }

    private List<FederatedIdentity> of(AccountId account) {
        return await(() -> store().of(account));
    }
}
