package vn.cuaso.stats;

import static java.util.Map.entry;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.cuaso.stats.check.CheckCommand;
import vn.cuaso.stats.check.RebuildCommand;
import vn.cuaso.stats.importing.ImportCommand;

/** Runs the service or, when the first argument names one, a command against its stores. */
@QuarkusMain
public final class StatsService implements QuarkusApplication {

    /** Exit code when the database is away, before or during a command. */
    public static final int FAULT = 3;

    /** A command opens no port, listens to no topic, and keeps the terminal for its report. */
    private static final Map<String, String> COMMAND_SETTINGS = Map.ofEntries(
            entry("quarkus.http.host-enabled", "false"),
            entry("quarkus.management.host-enabled", "false"),
            entry("quarkus.scheduler.enabled", "false"),
            entry("mp.messaging.incoming.dossier-events.enabled", "false"),
            entry("mp.messaging.incoming.identity-events.enabled", "false"),
            entry("mp.messaging.incoming.otp-events.enabled", "false"),
            entry("mp.messaging.incoming.qr-events.enabled", "false"),
            entry("mp.messaging.outgoing.dead-letters.enabled", "false"),
            entry("cuaso.stats.keep-timeout", "2m"),
            entry("quarkus.banner.enabled", "false"),
            entry("quarkus.log.level", "ERROR"),
            entry("quarkus.log.console.stderr", "true"));

    private final ImportCommand importCommand;
    private final CheckCommand checkCommand;
    private final RebuildCommand rebuildCommand;

    StatsService(ImportCommand importCommand, CheckCommand checkCommand, RebuildCommand rebuildCommand) {
        this.importCommand = importCommand;
        this.checkCommand = checkCommand;
        this.rebuildCommand = rebuildCommand;
    }

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(MigrateCommand.NAME)) {
            MigrateCommand.run(StatsService::endCommand, arguments);
        } else if (isCommand(arguments)) {
            COMMAND_SETTINGS.forEach(System::setProperty);
            Quarkus.run(StatsService.class, StatsService::endCommand, arguments);
        } else {
            Quarkus.run(StatsService.class, arguments);
        }
    }

    @Override
    public int run(String... arguments) {
        if (!isCommand(arguments)) {
            Quarkus.waitForExit();
            return 0;
        }
        var rest = Arrays.asList(arguments).subList(1, arguments.length);
        return switch (arguments[0]) {
            case ImportCommand.NAME -> importCommand.run(rest, System.out);
            case CheckCommand.NAME -> checkCommand.run(rest, System.out);
            case RebuildCommand.NAME -> rebuildCommand.run(rest, System.out);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
    }

    /** Ends with a reason when the command could not even begin, such as a database that is away. */
    private static void endCommand(Integer exitCode, Throwable fault) {
        if (fault != null) {
            System.err.println("Nothing was done: " + reason(fault));
        }
        System.exit(fault == null ? exitCode : FAULT);
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
        return arguments.length > 0
                && List.of(ImportCommand.NAME, CheckCommand.NAME, RebuildCommand.NAME)
                        .contains(arguments[0]);
    }
}
