package vn.cuaso.local.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.cuaso.local.demo.DemoAccounts;
import vn.cuaso.local.demo.DossierCsv;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.DossierPublisher;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.settings.Service;

/** Fills a running stack with the demo accounts and dossiers, by the ways that real ones come in; once per folder. */
final class DemoData {
    private static final String ACCOUNTS = "demo accounts";
    private static final String DOSSIERS = "demo dossiers";
    /** What the import ends with when the database did not answer in time; run again it goes on (docs/dossier-statistics.md). */
    private static final int STORE_AWAY = 3;

    private static final int ATTEMPTS = 20;

    private final LocalStack stack;
    private final Progress progress;

    DemoData(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Loads what programs wait for: the accounts, and some dossiers by Kafka. */
    void loadForPrograms() {
        loadAccounts();
        once(DOSSIERS, dossiers(HistoryPlan.few()), this::publishDossiers);
    }

    /** Loads the accounts; a whole province's dossiers come in while the stack is already used. */
    void load() {
        loadAccounts();
        LoadedOnce load = dossiers(HistoryPlan.demo());
        if (!load.isDone()) {
            Thread.ofPlatform().daemon().name("demo-dossiers").start(() -> importDossiers(load));
        }
    }

    private void loadAccounts() {
        once(
                ACCOUNTS,
                LoadedOnce.text(stack.folder(), ACCOUNTS, DemoAccounts.csv()),
                () -> AccountImport.run(stack.folder(), stack.service(Service.AUTH), DemoAccounts.csv()));
    }

    private void once(String what, LoadedOnce load, Runnable step) {
        if (load.isDone()) {
            return;
        }
        Instant since = progress.now();
        progress.await(List.of(what));
        load.load(step);
        progress.done(what, since);
    }

    private LoadedOnce dossiers(HistoryPlan plan) {
        return LoadedOnce.version(stack.folder(), DOSSIERS, plan.toString());
    }

    private void publishDossiers() {
        new DossierPublisher(stack.connections().kafkaBootstrapServers())
                .publish(DossierHistory.of(HistoryPlan.few()).events());
    }

    private int importFrom(Path file, Path log) {
        return ChildProcess.start(stack.service(Service.STATS)
                        .command("import-dossiers", log, List.of("import-dossiers", file.toString())))
                .awaitExit();
    }

    private List<String> applicants() {
        OneStopShop shop = stack.oneStopShop();
        return DemoAccounts.all().stream()
                .filter(account -> account.status().equals("active"))
                .map(account -> shop.applicant(account.citizenId()))
                .toList();
    }

    // Run again after an interruption it goes on where it was, because the file is the same one.
    private void importDossiers(LoadedOnce load) {
        Instant since = progress.now();
        Path file = stack.folder().data().resolve("demo-dossiers.csv");
        Path log = stack.folder().logs().resolve("import-dossiers.log");
        try {
            DossierCsv.write(DossierHistory.of(HistoryPlan.demo(), applicants()).events(), file);
            int status = importFrom(file, log);
            for (int again = 0; status == STORE_AWAY && again < ATTEMPTS; again++) {
                status = importFrom(file, log);
            }
            if (status != 0) {
                progress.line("The demo dossiers were not imported to the end; why is in " + log);
                return;
            }
            load.done();
            PrivateFiles.remove(file);
            progress.done(DOSSIERS, since);
        } catch (RuntimeException e) {
            progress.line("The demo dossiers were not imported to the end: " + e.getMessage());
        }
    }
}
