package vn.cuaso.auth.client.registration;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.client.registration.ClientImportResult.NewSecret;
import vn.cuaso.auth.client.registration.ClientImportResult.RefusedClient;
import vn.cuaso.auth.command.ExitCode;
import vn.cuaso.auth.command.ImportArguments;

/** The command {@code import-clients FILE [--dry-run]}; {@code docs/provider.md} describes the file. */
@ApplicationScoped
public class ImportClientsCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "import-clients";

    private final ClientImport clients;
    private final AuditLog audit;

    ImportClientsCommand(ClientImport clients, AuditLog audit) {
        this.clients = clients;
        this.audit = audit;
    }

    /**
     * @param arguments what follows {@link #NAME}
     * @return the exit code
     */
    public int run(List<String> arguments, PrintStream output) {
        return ImportArguments.parse(NAME, arguments, output)
                .flatMap(asked -> asked.text(output)
                        .flatMap(text -> read(asked.file(), text, output))
                        .map(forms -> run(forms, asked.dryRun(), output)))
                .orElse(ExitCode.USAGE);
    }

    private static Optional<List<ClientForm>> read(Path file, String text, PrintStream output) {
        try {
            return Optional.of(ClientFile.read(text));
        } catch (ClientFileProblem problem) {
            output.println("%s: %s. Nothing was imported.".formatted(file, problem.getMessage()));
            return Optional.empty();
        }
    }

    private int run(List<ClientForm> forms, boolean dryRun, PrintStream output) {
        try {
            return report(
                    VertxContextSupport.subscribeAndAwait(() -> dryRun ? clients.run(forms, true) : audited(forms)),
                    dryRun,
                    output);
        } catch (Throwable fault) {
            output.println("Nothing was imported: %s".formatted(fault.getMessage()));
            return ExitCode.FAULT;
        }
    }

    /** Administrators' work as any (DATA-2); a dry run reads and is none. */
    private Uni<ClientImportResult> audited(List<ClientForm> forms) {
        return audit.around("command:" + NAME, NAME, () -> clients.run(forms, false), result -> switch (result) {
            case ClientImportResult.Imported(int created, int replaced, List<NewSecret> _) ->
                "%d created, %d replaced".formatted(created, replaced);
            case ClientImportResult.Refused _ -> "refused";
            case ClientImportResult.Conflict() -> "conflict";
        });
    }

    private static int report(ClientImportResult result, boolean dryRun, PrintStream output) {
        return switch (result) {
            case ClientImportResult.Imported(int created, int replaced, List<NewSecret> secrets) -> {
                output.println("%s: %d created, %d replaced."
                        .formatted(dryRun ? "Dry run, nothing was written" : "Imported", created, replaced));
                secrets.forEach(each -> output.println(
                        "Client %s has the secret %s, which is shown this once.".formatted(each.id(), each.secret())));
                yield ExitCode.DONE;
            }
            case ClientImportResult.Refused(List<RefusedClient> refused) -> {
                refused.forEach(each -> output.println("Client %s: %s %s"
                        .formatted(
                                each.id(), each.problem().name(), each.problem().reason())));
                output.println("%d problems. Nothing was imported.".formatted(refused.size()));
                yield ExitCode.REFUSED;
            }
            case ClientImportResult.Conflict() -> {
                output.println(
                        "A client was changed by somebody else at the same time. Nothing was imported; run it again.");
                yield ExitCode.FAULT;
            }
        };
    }
}
