package vn.cuaso.auth.command;

import io.quarkus.runtime.Quarkus;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * {@code migrate}: brings the schema up to date and ends. Nothing else of the service is started, so that whoever runs it has the
 * owner's password and no key, and needs no store but PostgreSQL; the service itself then runs with
 * {@code quarkus.flyway.migrate-at-start=false} and without the owner's password.
 */
public final class MigrateCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "migrate";

    private static final String NO_KEY = "none";

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.init-and-exit",
            "true",
            "quarkus.flyway.migrate-at-start",
            "true",
            // It would come first, and refuse what is to be migrated.
            "quarkus.flyway.validate-at-start",
            "false",
            "quarkus.banner.enabled",
            "false",
            // Configuration is checked as a whole, also for what is never started.
            "cuaso.auth.encryption.current",
            NO_KEY,
            "cuaso.auth.lookup.current",
            NO_KEY,
            "cuaso.auth.subject.current",
            NO_KEY,
            "cuaso.auth.passcode.current",
            NO_KEY);

    private MigrateCommand() {}

    /**
     * Does not return: {@code end} leaves the program.
     *
     * @param end gets the exit code, and the reason when there is a fault
     */
    public static void run(BiConsumer<Integer, Throwable> end, String... arguments) {
        SETTINGS.forEach(System::setProperty);
        // Without an application class: none of the service's beans exists when migrations have run.
        Quarkus.run(null, end, arguments);
    }
}
