package vn.cuaso.local.launcher;

import java.nio.file.Path;
import java.util.List;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.LogTail;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.StackFailure;

/** Brings demo accounts into an auth-service by its own command, as an operator would. */
final class AccountImport {
    private AccountImport() {}

    /** Returns when all of them are in. */
    static void run(StackFolder folder, PackagedService accounts, String csv) {
        Path file = folder.configuration().resolve(accounts.name() + "-demo-accounts.csv");
        PrivateFiles.write(file, csv);
        Path log = folder.logs().resolve("import-accounts-" + accounts.name() + ".log");
        ChildProcess importing = ChildProcess.start(
                accounts.command("import-accounts", log, List.of("import-accounts", file.toString())));
        if (importing.awaitExit() != 0) {
            throw new StackFailure(
                    "The demo accounts could not be imported. The last lines of " + log + ":\n" + LogTail.of(log));
        }
    }
}
