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
import vn.cuaso.local.process.Readiness;
import vn.cuaso.local.settings.StoreKind;

/** Redis on loopback with one user per service, kept as the services' documents ask: append-only, never evicting. */
final class RedisStore implements Store {
    private static final String NAME = "redis";
    private static final String PROGRAM = "redis-server";

    private final StoreSettings settings;
    private final int port;

    RedisStore(StoreSettings settings) {
        this.settings = settings;
        this.port = settings.ports().free();
    }

    @Override
    public StoreKind kind() {
        return StoreKind.REDIS;
    }

    @Override
    public ChildProcess launch() {
        Path program =
                Programs.unpacked(settings.binaries(), NAME, RedisStore::unpack).resolve(PROGRAM);
        Path folder = PrivateFiles.folder(settings.folder(NAME));
        Path configuration = folder.resolve("redis.conf");
        PrivateFiles.write(configuration, configuration(folder));
        return ChildProcess.start(
                new Command(kind().title(), List.of(program.toString(), configuration.toString()), settings.log(NAME)));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        RedisProbe probe = new RedisProbe(port, settings.passwords().of(NAME, RedisUsers.LAUNCHER));
        Readiness.await(process, probe::answers);
    }

    @Override
    public Map<String, String> handover() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(NAME + ".address", "127.0.0.1:" + port);
        for (String user : RedisUsers.ALL) {
            values.put(NAME + ".password." + user, settings.passwords().of(NAME, user));
        }
        return values;
    }

    private String configuration(Path folder) {
        return """
                bind 127.0.0.1
                port %d
                dir %s
                databases 2
                save ""
                appendonly yes
                appendfsync everysec
                maxmemory 256mb
                maxmemory-policy noeviction
                """.formatted(port, quoted(folder))
                + RedisUsers.configuration(user -> settings.passwords().of(NAME, user));
    }

    private static String quoted(Path folder) {
        return "\"" + folder.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void unpack(Path folder) throws IOException {
        Path unpacked =
                ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
        Files.setPosixFilePermissions(unpacked, Programs.OPEN);
        Files.move(unpacked, folder.resolve(PROGRAM));
    }
}
