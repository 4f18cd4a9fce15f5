package vn.cuaso.local.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cuaso.local.process.StackFailure;

/**
 * The command line of {@code ./run}; {@code help.txt} says what each option does.
 *
 * @param instances of each service
 * @param portsFrom the gateway's port, empty for any that are free
 * @param data the folder of everything that the stack keeps, empty for a temporary one
 */
record Options(
        boolean fresh,
        boolean storesOnly,
        boolean control,
        boolean demo,
        boolean federation,
        boolean redisCluster,
        int instances,
        OptionalInt portsFrom,
        Optional<Path> data,
        List<Setting> settings) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 64_000;
    private static final int MOST_INSTANCES = 4;

    /** Throws {@link StackFailure} for what {@code ./run --help} does not list. */
    static Options parse(String[] arguments, Path defaultData) {
        Reading reading = new Reading(defaultData);
        Deque<String> words = new ArrayDeque<>(Arrays.asList(arguments));
        while (!words.isEmpty()) {
            reading.read(words.pop(), words);
        }
        return reading.options();
    }

    private static final class Reading {
        private boolean fresh;
        private boolean storesOnly;
        private boolean control;
        private boolean demo = true;
        private boolean federation;
        private boolean redisCluster;
        private int instances = 1;
        private OptionalInt portsFrom = OptionalInt.of(DEFAULT_PORT);
        private Optional<Path> data;
        private final List<Setting> settings = new ArrayList<>();

        Reading(Path defaultData) {
            data = Optional.of(defaultData);
        }

        void read(String option, Deque<String> rest) {
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--stores" -> storesOnly = true;
                case "--control" -> control = true;
                case "--no-demo" -> demo = false;
                case "--federation" -> federation = true;
                case "--redis-cluster" -> redisCluster = true;
                case "--instances" -> instances = instances(value(option, rest));
                case "--ports-from" -> portsFrom = port(value(option, rest));
                case "--data" -> data = folder(value(option, rest));
                case "--set" -> settings.add(Setting.parse(value(option, rest)));
                default -> throw new StackFailure("Unknown option " + option + ". See ./run --help");
            }
        }

        Options options() {
            if (federation && redisCluster) {
                throw new StackFailure("--federation needs a second Redis database, and a Redis Cluster has one only.");
            }
            return new Options(
                    fresh,
                    storesOnly,
                    control,
                    demo,
                    federation,
                    redisCluster,
                    instances,
                    portsFrom,
                    data,
                    List.copyOf(settings));
        }

        private static String value(String option, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new StackFailure(option + " needs a value. See ./run --help");
            }
            return rest.pop();
        }

        private static int instances(String value) {
            if (!value.matches("[1-" + MOST_INSTANCES + "]")) {
                throw new StackFailure("--instances takes a number from 1 to " + MOST_INSTANCES + ".");
            }
            return Integer.parseInt(value);
        }

        private static OptionalInt port(String value) {
            if (value.equals("any")) {
                return OptionalInt.empty();
            }
            if (!value.matches("[0-9]{4,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
                throw new StackFailure("--ports-from takes a number from 1024 to " + HIGHEST_PORT + ", or `any`.");
            }
            return OptionalInt.of(Integer.parseInt(value));
        }

        private static Optional<Path> folder(String value) {
            return value.equals("temporary")
                    ? Optional.empty()
                    : Optional.of(Path.of(value).toAbsolutePath());
        }
    }
}
