package vn.cuaso.auth;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;
import vn.cuaso.auth.account.ImportCommand;

/** Runs the service or, when the first argument names one, a command against its stores. */
@QuarkusMain
public final class AuthService implements QuarkusApplication {

    /** A command neither listens nor does the running service's recurring work. */
    private static final List<String> OFF_IN_COMMANDS = List.of(
            "quarkus.http.host-enabled",
            "quarkus.management.host-enabled",
            "quarkus.scheduler.enabled",
            "cuaso.auth.internal.enabled");

    private final ImportCommand importCommand;

    AuthService(ImportCommand importCommand) {
        this.importCommand = importCommand;
    }

    public static void main(String... arguments) {
        if (isCommand(arguments)) {
            OFF_IN_COMMANDS.forEach(property -> System.setProperty(property, "false"));
        }
        Quarkus.run(AuthService.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (isCommand(arguments)) {
            return importCommand.run(Arrays.asList(arguments).subList(1, arguments.length), System.out);
        }
        Quarkus.waitForExit();
        return 0;
    }

    private static boolean isCommand(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(ImportCommand.NAME);
    }
}
