package vn.cuaso.auth.client.registration;

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
import vn.cuaso.auth.client.registration.ClientImportResult.NewSecret;
import vn.cuaso.auth.client.registration.ClientImportResult.RefusedClient;

/** The command {@code import-clients FILE [--dry-run]}; {@code docs/provider.md} describes the file. */
@ApplicationScoped
public class ImportClientsCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "import-clients";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final int FAULT = 3;

    private final ClientImport clients;

    ImportClientsCommand(ClientImport clients) {
        this.clients = clients;
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
                .map(forms -> run(forms, !options.isEmpty(), output))
                .orElse(USAGE);
    }

    private static Optional<List<ClientForm>> read(Path file, PrintStream output) {
        try {
            return Optional.of(ClientFile.read(Files.readString(file)));
        } catch (ClientFileProblem problem) {
            output.println("%s: %s. Nothing was imported.".formatted(file, problem.getMessage()));
        } catch (CharacterCodingException _) {
            output.println("%s is not UTF-8. Nothing was imported.".formatted(file));
        } catch (NoSuchFileException _) {
            output.println("%s does not exist.".formatted(file));
        } catch (IOException e) {
            output.println("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
        return Optional.empty();
    }

    private int run(List<ClientForm> forms, boolean dryRun, PrintStream output) {
        try {
            return report(VertxContextSupport.subscribeAndAwait(() -> clients.run(forms, dryRun)), dryRun, output);
        } catch (Throwable fault) {
            output.println("Nothing was imported: %s".formatted(fault.getMessage()));
            return FAULT;
        }
    }

    private static int report(ClientImportResult result, boolean dryRun, PrintStream output) {
        return switch (result) {
            case ClientImportResult.Imported(int created, int replaced, List<NewSecret> secrets) -> {
                output.println("%s: %d created, %d replaced."
                        .formatted(dryRun ? "Dry run, nothing was written" : "Imported", created, replaced));
                secrets.forEach(each -> output.println(
                        "Client %s has the secret %s, which is shown this once.".formatted(each.id(), each.secret())));
                yield DONE;
            }
            case ClientImportResult.Refused(List<RefusedClient> refused) -> {
                refused.forEach(each -> output.println("Client %s: %s %s"
                        .formatted(
                                each.id(), each.problem().name(), each.problem().reason())));
                output.println("%d problems. Nothing was imported.".formatted(refused.size()));
                yield REFUSED;
            }
            case ClientImportResult.Conflict() -> {
                output.println(
                        "A client was changed by somebody else at the same time. Nothing was imported; run it again.");
                yield FAULT;
            }
        };
    }
}
