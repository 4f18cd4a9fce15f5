package vn.cuaso.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountProblem.Column;
import vn.cuaso.auth.account.ImportResult.Imported;
import vn.cuaso.auth.account.ImportResult.RefusedLine;
import vn.cuaso.auth.password.TestPasswords;

class AccountImportTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String HEADER = "citizen_id,name,identity_level,status,password\n";
    private static final CitizenId FIRST = new CitizenId("099089010001");

    private final InMemoryAccountStore store = new InMemoryAccountStore();
    private final AccountImport accounts = new AccountImport(
            store, TestPasswords.passwords(VERTX, new SimpleMeterRegistry(), TestPasswords.CHEAP), Clock.systemUTC());

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void oneRefusedLineKeepsEverythingOut() {
        ImportResult result = run("099089010001,A,2,,CuaSo@2026\n09908901000,B,2,,CuaSo@2026\n099089010003,C,2,,\n");

        assertThat(result)
                .isEqualTo(new ImportResult.Refused(List.of(
                        new RefusedLine(3, new AccountProblem(Column.CITIZEN_ID, "has 11 digits instead of 12")),
                        new RefusedLine(
                                4, new AccountProblem(Column.PASSWORD, "is missing: a new account needs one")))));
        assertThat(find(FIRST)).isNull();
    }

    @Test
    void numberThatStandsTwiceInTheFileIsRefused() {
        assertThat(run("099089010001,A,2,,CuaSo@2026\n099 089 010 001,B,2,,CuaSo@2026\n"))
                .isEqualTo(new ImportResult.Refused(List.of(
                        new RefusedLine(3, new AccountProblem(Column.CITIZEN_ID, "is the one of line 2 again")))));
    }

    @Test
    void importingAgainUpdatesTheDataAndKeepsThePasswordWhereNoneIsGiven() {
        assertThat(run("099089010001,A,1,,CuaSo@2026\n")).isEqualTo(new Imported(1, 0));
        AccountCredentials before = find(FIRST);

        assertThat(run("099089010001,Another Name,2,,\n")).isEqualTo(new Imported(0, 1));
        AccountCredentials after = find(FIRST);
        assertThat(after.account().id()).isEqualTo(before.account().id());
        assertThat(after.account().person().name()).isEqualTo("Another Name");
        assertThat(after.account().level()).isEqualTo(IdentityLevel.TWO);
        assertThat(after.passwordHash()).isEqualTo(before.passwordHash());

        run("099089010001,Another Name,2,,Other@2026\n");
        assertThat(find(FIRST).passwordHash()).isNotEqualTo(before.passwordHash());
    }

    @Test
    void statusStaysWhereNoneIsGivenAndAClosedAccountStaysClosed() {
        run("099089010001,A,2,locked,CuaSo@2026\n");
        run("099089010001,A,2,,\n");
        assertThat(find(FIRST).account().status()).isEqualTo(AccountStatus.LOCKED);

        run("099089010001,A,2,closed,\n");
        assertThat(run("099089010001,A,2,active,\n")).isInstanceOf(ImportResult.Refused.class);
        assertThat(find(FIRST).account().status()).isEqualTo(AccountStatus.CLOSED);
    }

    @Test
    void lockDuringAnImportIsNotUndoneByIt() {
        run("099089010001,A,2,,CuaSo@2026\n");
        Account present = find(FIRST).account();

        ImportResult result = run(
                "099089010001,Another Name,2,active,CuaSo@2026\n",
                false,
                _ -> save(new AccountWrite.Update(present.withStatus(AccountStatus.LOCKED), Optional.empty())));

        assertThat(result).isEqualTo(new ImportResult.Conflict());
        assertThat(find(FIRST).account().status()).isEqualTo(AccountStatus.LOCKED);
    }

    @Test
    void dryRunSaysWhatWouldHappenAndWritesNothing() {
        assertThat(run("099089010001,A,2,,CuaSo@2026\n", true, _ -> {})).isEqualTo(new Imported(1, 0));
        assertThat(find(FIRST)).isNull();
    }

    @Test
    void progressCountsEveryAccount() {
        List<Integer> progress = new ArrayList<>();

        run("099089010001,A,2,,CuaSo@2026\n099089010002,B,2,,CuaSo@2026\n", false, progress::add);

        assertThat(progress).isEqualTo(IntStream.rangeClosed(1, 2).boxed().toList());
    }

    private ImportResult run(String lines) {
        return run(lines, false, _ -> {});
    }

    private ImportResult run(String lines, boolean dryRun, IntConsumer progress) {
        try {
            return accounts.run(AccountCsv.read(HEADER + lines), dryRun, progress)
                    .await()
                    .indefinitely();
        } catch (CsvProblem problem) {
            throw new AssertionError(problem);
        }
    }

    private void save(AccountWrite write) {
        assertThat(store.save(List.of(write)).await().indefinitely()).isEqualTo(AccountStore.Saved.DONE);
    }

    private AccountCredentials find(CitizenId citizenId) {
        return store.findCredentials(citizenId).await().indefinitely().orElse(null);
    }
}
