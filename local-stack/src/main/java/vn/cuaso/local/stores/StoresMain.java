package vn.cuaso.local.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.StoreKind;

/**
 * The stores as one process, for tests: data in a private folder that goes when the process goes, which it does when
 * its standard input closes or it is signalled.
 *
 * <p>It answers on standard output: {@code ready FILE} once, the file being a properties file for
 * {@link vn.cuaso.local.settings.StoreConnections}; then for each line of standard input, such as {@code stop redis}
 * ({@link StoresCommand}), {@code done} or {@code failed MESSAGE}.
 */
public final class StoresMain {
    private StoresMain() {}

    /**
     * Starts the stores and obeys until standard input ends.
     *
     * @param arguments the folder of unpacked programs, then the stores to start
     */
    public static void main(String[] arguments) throws IOException {
        Set<StoreKind> kinds =
                Arrays.stream(arguments).skip(1).map(StoreKind::of).collect(Collectors.toSet());
        try (TemporaryStores stores = TemporaryStores.start(Path.of(arguments[0]), kinds)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stores::close, "stop-stores"));
            say("ready " + stores.handover());
            obey(stores.stores());
        } catch (StackFailure e) {
            say("failed " + e.getMessage().replace("\n", "\\n"));
            System.exit(1);
        }
        System.exit(0);
    }

    private static void obey(Stores stores) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            try {
                StoresCommand.parse(line).applyTo(stores);
                say("done");
            } catch (IllegalArgumentException | StackFailure e) {
                say("failed " + e.getMessage().replace("\n", "\\n"));
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
