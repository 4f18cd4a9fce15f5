package vn.cuaso.auth;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.cuaso.auth.account.ImportCommand;
import vn.cuaso.auth.audit.CheckAuditCommand;
import vn.cuaso.auth.client.registration.ImportClientsCommand;
import vn.cuaso.auth.command.ExitCode;
import vn.cuaso.auth.command.MigrateCommand;
import vn.cuaso.auth.operator.InviteAdministratorCommand;

/** Runs the service or, when the first argument names one, a command against its stores. */
@QuarkusMain
public final class AuthService implements QuarkusApplication {

    private static final List<String> COMMANDS = List.of(
            ImportCommand.NAME, ImportClientsCommand.NAME, InviteAdministratorCommand.NAME, CheckAuditCommand.NAME);

    /** A command opens no port, does none of the service's recurring work, and keeps the terminal for its report. */
    private static final Map<String, String> COMMAND_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "cuaso.auth.internal.enabled", "false",
            "quarkus.banner.enabled", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true");

    private final ImportCommand importAccounts;
    private final ImportClientsCommand importClients;
    private final InviteAdministratorCommand inviteAdministrator;
    private final CheckAuditCommand checkAudit;

    AuthService(
            ImportCommand importAccounts,
            ImportClientsCommand importClients,
            InviteAdministratorCommand inviteAdministrator,
            CheckAuditCommand checkAudit) {
        this.importAccounts = importAccounts;
        this.importClients = importClients;
        this.inviteAdministrator = inviteAdministrator;
        this.checkAudit = checkAudit;
    }

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(MigrateCommand.NAME)) {
            MigrateCommand.run(AuthService::endCommand, arguments);
        } else if (isCommand(arguments)) {
            COMMAND_SETTINGS.forEach(System::setProperty);
            Quarkus.run(AuthService.class, AuthService::endCommand, arguments);
        } else {
            Quarkus.run(AuthService.class, arguments);
        }
    }

    @Override
    public int run(String... arguments) {
        if (isCommand(arguments)) {
            List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
            return switch (arguments[0]) {
                case ImportCommand.NAME -> importAccounts.run(rest, System.out);
                case ImportClientsCommand.NAME -> importClients.run(rest, System.out);
                case InviteAdministratorCommand.NAME -> inviteAdministrator.run(rest, System.out);
                default -> checkAudit.run(rest, System.out);
            };
        }
        Quarkus.waitForExit();
        return 0;
    }

    /**
     * @param fault why the command could not even begin, such as a database that is away; null otherwise
     */
    private static void endCommand(Integer exitCode, Throwable fault) {
        if (fault != null) {
            System.err.println("Nothing was done: " + reason(fault));
        }
        System.exit(fault == null ? exitCode : ExitCode.FAULT);
    }

    /** Of a start that failed the last cause says what to do. */
    private static String reason(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    private static boolean isCommand(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }
}
