package vn.cuaso.local.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Command;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.settings.StoreKind;

/** One redis-server on loopback with one user per service, as the services' documents ask: append-only, never evicting. */
final class RedisServer {
    private static final String STORE = "redis";
    private static final String PROGRAM = "redis-server";

    private final StoreSettings settings;
    private final String name;
    private final int port;

    /**
     * A server that does not run yet.
     *
     * @param name of its folder and log
     */
    RedisServer(StoreSettings settings, String name, int port) {
        this.settings = settings;
        this.name = name;
        this.port = port;
    }

    int port() {
        return port;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    RedisProbe probe() {
        return new RedisProbe(port, settings.passwords().of(STORE, RedisUsers.LAUNCHER));
    }

    /** Starts it, with further lines of configuration. */
    ChildProcess launch(String further) {
        Path program = Programs.unpacked(settings.binaries(), STORE, RedisServer::unpack)
                .resolve(PROGRAM);
        Path folder = PrivateFiles.folder(settings.folder(name));
        Path configuration = folder.resolve("redis.conf");
        PrivateFiles.write(configuration, configuration(folder.toString()) + further);
        return ChildProcess.start(new Command(
                StoreKind.REDIS.title(), List.of(program.toString(), configuration.toString()), settings.log(name)));
    }

    /** The passwords of its users, for who is to reach it. */
    Map<String, String> passwords() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String user : RedisUsers.ALL) {
            values.put(STORE + ".password." + user, settings.passwords().of(STORE, user));
        }
        return values;
    }

    /** All but what a cluster adds; data are kept in the folder. */
    String configuration(String folder) {
        return """
                bind 127.0.0.1
                port %d
                dir %s
                save ""
                appendonly yes
                appendfsync everysec
                maxmemory 256mb
                maxmemory-policy noeviction
                """.formatted(port, quoted(folder))
                + RedisUsers.configuration(user -> settings.passwords().of(STORE, user));
    }

    private static String quoted(String folder) {
        return "\"" + folder.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void unpack(Path folder) throws IOException {
        Path unpacked =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        Files.setPosixFilePermissions(unpacked, Programs.OPEN);
        Files.move(unpacked, folder.resolve(PROGRAM));
    }
}
