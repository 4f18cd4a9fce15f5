package vn.cuaso.local.stores;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Command;
import vn.cuaso.local.process.Commands;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.Readiness;
import vn.cuaso.local.process.UnprivilegedUser;
import vn.cuaso.local.settings.StoreKind;

/** PostgreSQL on loopback with password authentication, the database {@code cuaso} and the services' roles. */
final class PostgresStore implements Store {
    private static final String NAME = "postgresql";
    static final String SUPERUSER = "postgres";

    private final StoreSettings settings;
    private final int port;

    PostgresStore(StoreSettings settings) {
        this.settings = settings;
        this.port = settings.ports().free();
    }

    @Override
    public StoreKind kind() {
        return StoreKind.POSTGRESQL;
    }

    @Override
    public ChildProcess launch() {
        UnprivilegedUser user = UnprivilegedUser.here();
        Path programs = PostgresPrograms.in(settings.binaries());
        Path folder = settings.folder(NAME);
        if (!Files.exists(initialised())) {
            // Whatever is there was left by a start that was interrupted.
            PrivateFiles.remove(folder);
            initialise(user, programs, PrivateFiles.folder(folder));
        }
        return ChildProcess.start(new Command(kind().title(), user.run(server(programs, folder)), settings.log(NAME))
                // A fast shutdown; TERM would wait until every client has gone.
                .stoppedBy("INT"));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        PostgresSetup setup = new PostgresSetup(port, settings.passwords());
        Readiness.await(process, setup::answers);
        if (!Files.exists(initialised())) {
            setup.createDatabaseAndRoles();
            PrivateFiles.write(initialised(), "");
        }
        settings.other().ifPresent(setup::createDatabaseOfAnotherProvider);
    }

    @Override
    public Map<String, String> handover() {
        return handover(settings, port);
    }

    static Map<String, String> handover(StoreSettings settings, int port) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(NAME + ".address", "127.0.0.1:" + port);
        for (String role : PostgresSetup.ROLES) {
            values.put(NAME + ".password." + role, settings.passwords().of(NAME, role));
        }
        return values;
    }

    private Path initialised() {
        return settings.data().resolve(NAME + ".initialised");
    }

    private void initialise(UnprivilegedUser user, Path programs, Path folder) {
        Path passwordFile = folder.resolveSibling(NAME + ".password");
        PrivateFiles.write(passwordFile, settings.passwords().of(NAME, SUPERUSER));
        user.own(folder);
        user.own(passwordFile);
        // The locale built into PostgreSQL needs nothing of the operating system and sorts alike everywhere.
        Commands.run(user.run(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=shared_buffers=24MB",
                "--no-sync",
                "--no-instructions")));
        PrivateFiles.remove(passwordFile);
    }

    private List<String> server(Path programs, Path folder) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("bin/postgres").toString(), "-D", folder.toString()));
        command.addAll(options(settings, port));
        return command;
    }

    /** The server's options, as its command line takes them. */
    static List<String> options(StoreSettings settings, int port) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("listen_addresses", "127.0.0.1");
        options.put("port", Integer.toString(port));
        options.put("unix_socket_directories", "");
        options.put("max_connections", "60");
        options.put("timezone", "UTC");
        if (!settings.durable()) {
            options.put("fsync", "off");
            options.put("full_page_writes", "off");
            options.put("autovacuum", "off");
        }
        return options.entrySet().stream()
                .flatMap(option -> Stream.of("-c", option.getKey() + "=" + option.getValue()))
                .toList();
    }
}
