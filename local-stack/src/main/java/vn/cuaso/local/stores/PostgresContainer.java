package vn.cuaso.local.stores;

import java.util.ArrayList;
import java.util.List;
import org.testcontainers.images.builder.Transferable;
import vn.cuaso.local.settings.StoreKind;

/** PostgreSQL in a container, with the database {@code cuaso} and the services' roles. */
final class PostgresContainer {
    private static final String PASSWORD_FILE = "/etc/cuaso/password";

    // The second start finds the data of the first. Options come as the arguments.
    private static final String START = """
            data=/var/lib/postgresql/data
            [ -s $data/PG_VERSION ] || initdb --pgdata=$data --username=%s --pwfile=%s --auth=scram-sha-256 --encoding=UTF8 \\
              --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --no-sync --no-instructions
            exec postgres -D $data "$@"
            """.formatted(PostgresStore.SUPERUSER, PASSWORD_FILE);

    private PostgresContainer() {}

    static ContainerStore store(StoreSettings settings) {
        int port = settings.ports().free();
        PostgresSetup setup = new PostgresSetup(port, settings.passwords());
        List<String> command = new ArrayList<>(List.of("bash", "-euc", START, "start"));
        command.addAll(PostgresStore.options(settings, port));
        String password = settings.passwords().of(StoreKind.POSTGRESQL.id(), PostgresStore.SUPERUSER);
        return new ContainerStore(
                StoreKind.POSTGRESQL.id(),
                StoreImages.container("CUASO_POSTGRESQL_IMAGE", "cuaso/postgresql:17")
                        .withCopyToContainer(Transferable.of(password), PASSWORD_FILE)
                        .withCommand(command.toArray(String[]::new)),
                setup::answers,
                setup::createDatabaseAndRolesOnce,
                setup::answers,
                PostgresStore.handover(settings, port));
    }
}
