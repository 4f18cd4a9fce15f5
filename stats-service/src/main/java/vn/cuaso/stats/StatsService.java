package vn.cuaso.stats;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.cuaso.stats.check.CheckCommand;
import vn.cuaso.stats.importing.ImportCommand;

/** Runs the service or, when the first argument names one, a command against its stores. */
@QuarkusMain
public final class StatsService implements QuarkusApplication {

    /** Exit code when the database is away, before or during a command. */
    public static final int FAULT = 3;

    /** A command opens no port, listens to no topic, and keeps the terminal for its report. */
    private static final Map<String, String> COMMAND_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "mp.messaging.incoming.dossier-events.enabled", "false",
            "mp.messaging.outgoing.dossier-events-dead-letters.enabled", "false",
            "cuaso.stats.keep-timeout", "2m",
            "quarkus.banner.enabled", "false",
            "quarkus.log.level", "ERROR",
            "quarkus.log.console.stderr", "true");

    private final ImportCommand importCommand;
    private final CheckCommand checkCommand;

    StatsService(ImportCommand importCommand, CheckCommand checkCommand) {
        this.importCommand = importCommand;
        this.checkCommand = checkCommand;
    }

    public static void main(String... arguments) {
        if (isCommand(arguments)) {
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
        return arguments[0].equals(ImportCommand.NAME)
                ? importCommand.run(rest, System.out)
                : checkCommand.run(rest, System.out);
    }

    /** Ends with a reason when the command could not even begin, such as a database that is away. */
    private static void endCommand(Integer exitCode, Throwable fault) {
        if (fault != null) {
            System.err.println("Nothing was done: " + fault.getMessage());
        }
        System.exit(fault == null ? exitCode : FAULT);
    }

    private static boolean isCommand(String... arguments) {
        return arguments.length > 0
                && List.of(ImportCommand.NAME, CheckCommand.NAME).contains(arguments[0]);
    }
}
