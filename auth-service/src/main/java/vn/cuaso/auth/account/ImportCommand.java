package vn.cuaso.auth.account;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.ImportResult.RefusedLine;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.command.ExitCode;
import vn.cuaso.auth.command.ImportArguments;

/** {@code import-accounts FILE [--dry-run]}; {@code docs/accounts.md} describes the file and the exit codes. */
@ApplicationScoped
public class ImportCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "import-accounts";

    private static final int ACCOUNTS_PER_MESSAGE = 100;

    private final AccountImport accounts;
    private final AuditLog audit;

    ImportCommand(AccountImport accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * @param arguments what follows {@link #NAME}
     * @return the exit code
     */
    public int run(List<String> arguments, PrintStream output) {
        return ImportArguments.parse(NAME, arguments, output)
                .flatMap(asked -> asked.text(output)
                        .flatMap(text -> read(text, output))
                        .map(lines -> run(lines, asked.dryRun(), output)))
                .orElse(ExitCode.USAGE);
    }

    private static Optional<List<AccountCsv.Line>> read(String text, PrintStream output) {
        try {
            return Optional.of(AccountCsv.read(text));
        } catch (CsvProblem problem) {
            output.println("Line %d: %s. Nothing was imported.".formatted(problem.line(), problem.getMessage()));
            return Optional.empty();
        }
    }

    private int run(List<AccountCsv.Line> lines, boolean dryRun, PrintStream output) {
        try {
            ImportResult result = VertxContextSupport.subscribeAndAwait(
                    () -> dryRun ? accounts.run(lines, true, done -> {}) : audited(lines, output));
            return report(result, dryRun, output);
        } catch (Throwable fault) {
            output.println("Nothing was imported: %s".formatted(fault.getMessage()));
            return ExitCode.FAULT;
        }
    }

    /** Administrators' work as any (DATA-2); a dry run reads and is none. */
    private Uni<ImportResult> audited(List<AccountCsv.Line> lines, PrintStream output) {
        return audit.around(
                "command:" + NAME,
                NAME,
                () -> accounts.run(lines, false, done -> progress(done, lines.size(), output)),
                result -> switch (result) {
                    case ImportResult.Imported(int created, int updated) ->
                        "%d created, %d updated".formatted(created, updated);
                    case ImportResult.Refused _ -> "refused";
                    case ImportResult.Conflict() -> "conflict";
                });
    }

    private static int report(ImportResult result, boolean dryRun, PrintStream output) {
        return switch (result) {
            case ImportResult.Imported(int created, int updated) -> {
                output.println("%s: %d created, %d updated."
                        .formatted(dryRun ? "Dry run, nothing was written" : "Imported", created, updated));
                yield ExitCode.DONE;
            }
            case ImportResult.Refused(List<RefusedLine> refused) -> {
                refused.forEach(line -> output.println("Line %d: %s %s"
                        .formatted(
                                line.line(),
                                line.problem().column().wireName(),
                                line.problem().reason())));
                output.println("%d problems. Nothing was imported.".formatted(refused.size()));
                yield ExitCode.REFUSED;
            }
            case ImportResult.Conflict() -> {
                output.println("An account was changed by somebody else at the same time. Nothing was imported; run it"
                        + " again.");
                yield ExitCode.FAULT;
            }
        };
    }

    private static void progress(int done, int all, PrintStream output) {
        if (done % ACCOUNTS_PER_MESSAGE == 0 && done < all) {
            output.println("%d of %d accounts are ready …".formatted(done, all));
        }
    }
}
