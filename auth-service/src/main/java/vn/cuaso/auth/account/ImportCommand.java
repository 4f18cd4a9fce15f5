package vn.cuaso.auth.account;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.ImportResult.RefusedLine;

/** {@code import-accounts FILE [--dry-run]}; {@code docs/accounts.md} describes the file and the exit codes. */
@ApplicationScoped
public class ImportCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "import-accounts";

    /** Exit code when a store is away, before or during the command. */
    public static final int FAULT = 3;

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int ACCOUNTS_PER_MESSAGE = 100;

    private final AccountImport accounts;

    ImportCommand(AccountImport accounts) {
        this.accounts = accounts;
    }

    /**
     * @param arguments what follows {@link #NAME}
     * @return the exit code
     */
    public int run(List<String> arguments, PrintStream output) {
        List<String> files = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        List<String> options =
                arguments.stream().filter(argument -> argument.startsWith("--")).toList();
        if (files.size() != 1 || !List.of("--dry-run").containsAll(options)) {
            output.println("Usage: %s FILE [--dry-run]".formatted(NAME));
            return USAGE;
        }
        return read(Path.of(files.getFirst()), output)
                .map(lines -> run(lines, !options.isEmpty(), output))
                .orElse(USAGE);
    }

    private static Optional<List<AccountCsv.Line>> read(Path file, PrintStream output) {
        try {
            return Optional.of(AccountCsv.read(Files.readString(file)));
        } catch (CsvProblem problem) {
            output.println("Line %d: %s. Nothing was imported.".formatted(problem.line(), problem.getMessage()));
        } catch (CharacterCodingException _) {
            output.println("%s is not UTF-8. Nothing was imported.".formatted(file));
        } catch (NoSuchFileException _) {
            output.println("%s does not exist.".formatted(file));
        } catch (IOException e) {
            output.println("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
        return Optional.empty();
    }

    private int run(List<AccountCsv.Line> lines, boolean dryRun, PrintStream output) {
        try {
            ImportResult result = VertxContextSupport.subscribeAndAwait(
                    () -> accounts.run(lines, dryRun, done -> progress(done, lines.size(), output)));
            return report(result, dryRun, output);
        } catch (Throwable fault) {
            output.println("Nothing was imported: %s".formatted(fault.getMessage()));
            return FAULT;
        }
    }

    private static int report(ImportResult result, boolean dryRun, PrintStream output) {
        return switch (result) {
            case ImportResult.Imported(int created, int updated) -> {
                output.println("%s: %d created, %d updated."
                        .formatted(dryRun ? "Dry run, nothing was written" : "Imported", created, updated));
                yield DONE;
            }
            case ImportResult.Refused(List<RefusedLine> refused) -> {
                refused.forEach(line -> output.println("Line %d: %s %s"
                        .formatted(
                                line.line(),
                                line.problem().column().wireName(),
                                line.problem().reason())));
                output.println("%d problems. Nothing was imported.".formatted(refused.size()));
                yield REFUSED;
            }
            case ImportResult.Conflict() -> {
                output.println(
                        "An account was changed by somebody else at the same time. Nothing was imported; run it again.");
                yield FAULT;
            }
        };
    }

    private static void progress(int done, int all, PrintStream output) {
        if (done % ACCOUNTS_PER_MESSAGE == 0 && done < all) {
            output.println("%d of %d accounts are ready …".formatted(done, all));
        }
    }
}
