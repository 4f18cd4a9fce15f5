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
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.DossierPublisher;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.LogTail;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.Service;

/** Fills a running stack with the demo accounts and dossiers, by the ways that real ones come in; once per folder. */
final class DemoData {
    private final LocalStack stack;
    private final Progress progress;

    DemoData(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void load() {
        once("demo accounts", digest(DemoAccounts.csv()), this::importAccounts);
        once("demo dossiers", DossierHistory.end().toString(), this::publishDossiers);
    }

    private void once(String what, String version, Runnable step) {
        Path mark = stack.folder().data().resolve(what.replace(' ', '-') + ".loaded");
        if (Files.exists(mark) && PrivateFiles.read(mark).equals(version)) {
            return;
        }
        Instant since = progress.now();
        progress.await(List.of(what));
        step.run();
        PrivateFiles.write(mark, version);
        progress.done(what, since);
    }

    private void importAccounts() {
        Path file = stack.folder().configuration().resolve("demo-accounts.csv");
        PrivateFiles.write(file, DemoAccounts.csv());
        Path log = stack.folder().logs().resolve("import-accounts.log");
        ChildProcess importing = ChildProcess.start(stack.service(Service.AUTH)
                .command("import-accounts", log, List.of("import-accounts", file.toString())));
        if (importing.awaitExit() != 0) {
            throw new StackFailure(
                    "The demo accounts could not be imported. The last lines of " + log + ":\n" + LogTail.of(log));
        }
    }

    private void publishDossiers() {
        new DossierPublisher(stack.connections().kafkaBootstrapServers()).publish(DossierHistory.events());
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
