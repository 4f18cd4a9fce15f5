package vn.cuaso.stats;

import io.quarkus.runtime.Quarkus;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * {@code migrate}: brings the schema up to date and ends. Nothing else of the service is started, so that whoever runs it has the
 * owner's password and needs no store but PostgreSQL; the service itself then runs with
 * {@code quarkus.flyway.migrate-at-start=false} and without the owner's password.
 */
public final class MigrateCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "migrate";

    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.init-and-exit", "true",
            "quarkus.flyway.migrate-at-start", "true",
            // It would come first, and refuse what is to be migrated.
            "quarkus.flyway.validate-at-start", "false",
            "quarkus.banner.enabled", "false");

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
