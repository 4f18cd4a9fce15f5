package vn.cuaso.local.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import vn.cuaso.local.demo.DemoAccounts;
import vn.cuaso.local.demo.DossierCsv;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.DossierPublisher;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.LogTail;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.Service;

/** Fills a running stack with the demo accounts and dossiers, by the ways that real ones come in; once per folder. */
final class DemoData {
    private static final String DOSSIERS = "demo dossiers";
    private static final HistoryPlan FEW = HistoryPlan.of(1, 4_000);

    private final LocalStack stack;
    private final Progress progress;

    DemoData(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Loads what programs wait for: the accounts, and some dossiers by Kafka. */
    void loadForPrograms() {
        loadAccounts();
        once(DOSSIERS, FEW.toString(), this::publishDossiers);
    }

    /** Loads the accounts; a whole province's dossiers come in while the stack is already used. */
    void load() {
        loadAccounts();
        String version = HistoryPlan.demo().toString();
        if (!isLoaded(DOSSIERS, version)) {
            Thread.ofPlatform().daemon().name("demo-dossiers").start(() -> importDossiers(version));
        }
    }

    private void loadAccounts() {
        once(
                "demo accounts",
                digest(DemoAccounts.csv()),
                () -> importAccounts(stack.service(Service.AUTH), DemoAccounts.csv()));
        stack.other(Service.AUTH)
                .ifPresent(national -> once(
                        "national demo accounts",
                        digest(DemoAccounts.nationalCsv()),
                        () -> importAccounts(national, DemoAccounts.nationalCsv())));
    }

    private boolean isLoaded(String what, String version) {
        Path mark = mark(what);
        return Files.exists(mark) && PrivateFiles.read(mark).equals(version);
    }

    private Path mark(String what) {
        return stack.folder().data().resolve(what.replace(' ', '-') + ".loaded");
    }

    private void once(String what, String version, Runnable step) {
        if (isLoaded(what, version)) {
            return;
        }
        Instant since = progress.now();
        progress.await(List.of(what));
        step.run();
        PrivateFiles.write(mark(what), version);
        progress.done(what, since);
    }

    private void importAccounts(PackagedService accounts, String csv) {
        Path file = stack.folder().configuration().resolve(accounts.name() + "-demo-accounts.csv");
        PrivateFiles.write(file, csv);
        Path log = stack.folder().logs().resolve("import-accounts-" + accounts.name() + ".log");
        ChildProcess importing = ChildProcess.start(
                accounts.command("import-accounts", log, List.of("import-accounts", file.toString())));
        if (importing.awaitExit() != 0) {
            throw new StackFailure(
                    "The demo accounts could not be imported. The last lines of " + log + ":\n" + LogTail.of(log));
        }
    }

    private void publishDossiers() {
        new DossierPublisher(stack.connections().kafkaBootstrapServers())
                .publish(DossierHistory.of(FEW).events());
    }

    // Run again after an interruption it goes on where it was, because the file is the same one.
    private void importDossiers(String version) {
        Instant since = progress.now();
        Path file = stack.folder().data().resolve("demo-dossiers.csv");
        Path log = stack.folder().logs().resolve("import-dossiers.log");
        try {
            DossierCsv.write(DossierHistory.of(HistoryPlan.demo()).events(), file);
            ChildProcess importing = ChildProcess.start(stack.service(Service.STATS)
                    .command("import-dossiers", log, List.of("import-dossiers", file.toString())));
            if (importing.awaitExit() != 0) {
                progress.line("The demo dossiers were not imported to the end; why is in " + log);
                return;
            }
            PrivateFiles.write(mark(DOSSIERS), version);
            PrivateFiles.remove(file);
            progress.done(DOSSIERS, since);
        } catch (RuntimeException e) {
            progress.line("The demo dossiers were not imported to the end: " + e.getMessage());
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
