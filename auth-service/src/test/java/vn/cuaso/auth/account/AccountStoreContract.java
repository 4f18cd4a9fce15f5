package vn.cuaso.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountStore.Erasure;
import vn.cuaso.auth.account.AccountStore.Saved;

/** What every {@link AccountStore} has to do. Each test uses ID numbers of its own. */
public abstract class AccountStoreContract {

    protected abstract AccountStore store();

    /** Runs the call where this store can run, and waits for it. */
    protected abstract <T> T await(Supplier<Uni<T>> call);

    private final Account account = TestAccounts.account(randomCitizenId());

    @Test
    void savedAccountIsFoundByIdAndByNumber() {
        assertThat(save(new AccountWrite.Insert(account, "hash"))).isEqualTo(Saved.DONE);

        assertThat(await(() -> store().find(account.id()))).contains(account);
        assertThat(await(() -> store().findCredentials(account.person().citizenId())))
                .contains(new AccountCredentials(account, "hash"));
        assertThat(await(
                        () -> store().findAll(List.of(account.person().citizenId(), new CitizenId(randomCitizenId())))))
                .containsExactly(account);
    }

    @Test
    void unknownNumberFindsNothing() {
        assertThat(await(() -> store().findCredentials(new CitizenId(randomCitizenId()))))
                .isEmpty();
    }

    @Test
    @DisplayName("OTP-9: every number has the hash of some account, always of the same")
    void neighboursHashStaysTheSame() {
        save(new AccountWrite.Insert(account, "hash"));

        for (int number = 0; number < 20; number++) {
            CitizenId unknown = new CitizenId(randomCitizenId());
            Optional<String> beside = await(() -> store().findNeighboursHash(unknown));
            assertThat(beside).isPresent().isEqualTo(await(() -> store().findNeighboursHash(unknown)));
        }
    }

    @Test
    void updateWithoutPasswordKeepsIt() {
        save(new AccountWrite.Insert(account, "hash"));
        Account locked = account.withStatus(AccountStatus.LOCKED);

        assertThat(save(new AccountWrite.Update(locked, Optional.empty()))).isEqualTo(Saved.DONE);

        assertThat(await(() -> store().findCredentials(account.person().citizenId())))
                .contains(new AccountCredentials(TestAccounts.changed(locked), "hash"));
    }

    @Test
    void takenNumberWritesNothingOfTheBatch() {
        save(new AccountWrite.Insert(account, "hash"));
        Account other = TestAccounts.account(randomCitizenId());
        Account sameNumber = TestAccounts.account(account.person().citizenId().digits());

        assertThat(save(new AccountWrite.Insert(other, "hash"), new AccountWrite.Insert(sameNumber, "hash")))
                .isEqualTo(Saved.CONFLICT);

        assertThat(await(() -> store().find(other.id()))).isEmpty();
        assertThat(await(() -> store().find(account.id()))).contains(account);
    }

    @Test
    void updateOfAnUnknownAccountIsAConflict() {
        assertThat(save(new AccountWrite.Update(account, Optional.empty()))).isEqualTo(Saved.CONFLICT);
    }

    @Test
    void oneOfEightRacingInsertsOfANumberWins() {
        String number = account.person().citizenId().digits();

        assertThat(race(8, () -> save(new AccountWrite.Insert(TestAccounts.account(number), "hash"))))
                .containsOnlyOnce(Saved.DONE)
                .hasSize(8);
    }

    @Test
    void updateOfWhatWasReadBeforeALockIsAConflictAndLeavesTheLock() {
        save(new AccountWrite.Insert(account, "hash"));
        Account other = TestAccounts.account(randomCitizenId());
        save(new AccountWrite.Update(account.withStatus(AccountStatus.LOCKED), Optional.empty()));

        assertThat(save(
                        new AccountWrite.Insert(other, "hash"),
                        new AccountWrite.Update(account, Optional.of("changed"))))
                .isEqualTo(Saved.CONFLICT);

        assertThat(await(() -> store().findCredentials(account.person().citizenId())))
                .contains(
                        new AccountCredentials(TestAccounts.changed(account.withStatus(AccountStatus.LOCKED)), "hash"));
        assertThat(await(() -> store().find(other.id()))).isEmpty();
    }

    @Test
    void oneOfEightRacingUpdatesOfAVersionWins() {
        save(new AccountWrite.Insert(account, "hash"));

        assertThat(race(8, () -> save(new AccountWrite.Update(account, Optional.empty()))))
                .containsOnlyOnce(Saved.DONE)
                .hasSize(8);
    }

    @Test
    void passwordHashIsReplacedOnlyWhereItIsStillTheExpectedOne() {
        save(new AccountWrite.Insert(account, "first"));

        await(() -> store().replacePasswordHash(account.id(), "other", "second"));
        assertThat(hash()).isEqualTo("first");
        await(() -> store().replacePasswordHash(account.id(), "first", "second"));
        assertThat(hash()).isEqualTo("second");
    }

    @Test
    void onlyAClosedAccountIsErased() {
        save(new AccountWrite.Insert(account, "hash"));
        assertThat(await(() -> store().erase(account.id()))).isEqualTo(Erasure.NOT_CLOSED);
        save(new AccountWrite.Update(account.withStatus(AccountStatus.CLOSED), Optional.empty()));

        assertThat(race(8, () -> await(() -> store().erase(account.id()))))
                .containsOnlyOnce(Erasure.ERASED)
                .hasSize(8);

        assertThat(await(() -> store().find(account.id()))).isEmpty();
        assertThat(await(() -> store().findCredentials(account.person().citizenId())))
                .isEmpty();
        assertThat(await(() -> store().erase(account.id()))).isEqualTo(Erasure.UNKNOWN);
    }

    private String hash() {
        return await(() -> store().findCredentials(account.person().citizenId()))
                .orElseThrow()
                .passwordHash();
    }

    private Saved save(AccountWrite... writes) {
        return await(() -> store().save(List.of(writes)));
    }

    private static String randomCitizenId() {
        return "0990%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
