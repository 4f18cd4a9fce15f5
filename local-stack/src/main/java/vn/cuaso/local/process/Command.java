package vn.cuaso.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A command to run as a {@link ChildProcess}.
 *
 * @param name what people call it, such as {@code PostgreSQL}
 * @param arguments the program and its arguments
 * @param environment variables added to the inherited ones
 * @param log where its output is appended
 * @param stopSignal the signal that asks it to stop, such as {@code TERM}
 * @param grace how long it may take to stop before it is killed
 */
public record Command(
        String name,
        List<String> arguments,
        Map<String, String> environment,
        Path log,
        String stopSignal,
        Duration grace) {
    private static final Duration GRACE = Duration.ofSeconds(8);

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public Command(String name, List<String> arguments, Path log) {
        this(name, arguments, Map.of(), log, "TERM", GRACE);
    }

    /** The same command with these variables in its environment. */
    public Command with(Map<String, String> variables) {
        return new Command(name, arguments, variables, log, stopSignal, grace);
    }

    /** The same command, asked to stop by this signal. */
    public Command stoppedBy(String signal) {
        return new Command(name, arguments, environment, log, signal, grace);
    }
}
