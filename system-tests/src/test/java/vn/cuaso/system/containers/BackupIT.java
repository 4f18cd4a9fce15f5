package vn.cuaso.system.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.system.stack.Citizen.HAI_THE;
import static vn.cuaso.system.stack.Citizen.LEVEL_ONE;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.system.instances.Crowd;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.stack.Installation;

/** {@code docker/backup} while everything is busy, and {@code docker/restore} on a machine that has nothing but the secrets. */
@ContainersTest
class BackupIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DOSSIERS = 40_000;
    private static final int SOME = 2_000;
    private static final String EVENTS = "select count(*) from stats.dossier_event";
    private static final String SIGN_INS = "select count(*) from stats.sign_in_event";
    private static final String ACCOUNTS = "select count(*) from auth.account";
    private static final String AUDITED = "select count(*) from auth.audit_entry";

    @Test
    void backupOfABusySystemComesBackElsewhereWithItsBalances(Page page, ComposedSystem system, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("cuaso.dump");
        Database busy = new Database(system);
        long accounts = busy.number(ACCOUNTS);
        long audited = busy.number(AUDITED);
        assertThat(audited).isPositive();
        long quiet = busy.number(EVENTS);
        long events;
        long signIns;
        AtomicBoolean taken = new AtomicBoolean();
        var dossiers =
                CompletableFuture.runAsync(() -> system.runBesideKafka(DossierLoad.class, Integer.toString(DOSSIERS)));
        try (Crowd crowd = Crowd.of(
                List.of(HAI_THE, LEVEL_ONE),
                system.origins(),
                URI.create(system.origins().identity()),
                _ -> !taken.get())) {
            await("dossiers and citizens come in")
                    .atMost(PATIENCE)
                    .until(() -> busy.number(EVENTS) > quiet + SOME && busy.number(SIGN_INS) > 0);
            events = busy.number(EVENTS);
            signIns = busy.number(SIGN_INS);
            system.run("docker/backup", file.toString());
            taken.set(true);
            crowd.finish();
        }
        dossiers.join();

        try (ComposedSystem elsewhere = system.elsewhere()) {
            elsewhere.run("docker/restore", file.toString());
            Database restored = new Database(elsewhere);
            // One moment: after what was there before, and before the last of what came in.
            assertThat(restored.number(EVENTS)).isGreaterThanOrEqualTo(events).isLessThan(busy.number(EVENTS));
            assertThat(restored.number(SIGN_INS)).isGreaterThanOrEqualTo(signIns);
            assertThat(restored.number(ACCOUNTS)).isEqualTo(accounts);
            assertThat(restored.number(AUDITED)).isEqualTo(audited);

            elsewhere.up();

            assertThat(elsewhere.compose().run("run", "--rm", "-T", "stats-service", "check-statistics"))
                    .contains(": 0 differences, 0 cells out of balance");
            assertThat(elsewhere.compose().run("run", "--rm", "-T", "auth-service", "check-audit"))
                    .contains("The audit log is intact");
            Installation installation = elsewhere.installation();
            HomeScreen home = HomeScreen.open(page, installation).greetsNobody();
            home.pressSignIn().chooseNationalIdentity().signIn(THU_NGHIEM);
            OtpScreen.shownOn(page)
                    .confirm(installation.inbox().next(THU_NGHIEM).code());
            home.greets(THU_NGHIEM.fullName());
        }
    }

    @Test
    void nothingIsRestoredUnderRunningServices(ComposedSystem system, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cuaso.dump"), "whatever");

        assertThatThrownBy(() -> system.run("docker/restore", file.toString()))
                .hasMessageContaining("auth-service runs");
    }

    @Test
    void backupThatEndsTooEarlyChangesNothing(ComposedSystem system, @TempDir Path folder) throws IOException {
        Database database = new Database(system);
        long accounts = database.number(ACCOUNTS);
        Path file = folder.resolve("cuaso.dump");
        system.run("docker/backup", file.toString());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        system.down();

        assertThatThrownBy(() -> system.run("docker/restore", file.toString())).hasMessageContaining("ERROR");

        assertThat(database.number(ACCOUNTS)).isEqualTo(accounts);
        system.up();
    }
}
