package vn.cuaso.benchmarks.qr;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much is measured; on the command line as {@code name=value}.
 *
 * @param waiting browsers that wait at the same time
 * @param share of them that is approved while measuring, evenly over {@code seconds}
 * @param seconds how long codes are only sent, and again how long approvals happen
 * @param gateway through the gateway, as browsers come, instead of straight to the service
 * @param heap of each service, as {@code -Xmx} writes it
 */
record Parameters(int waiting, double share, int seconds, boolean gateway, String heap) {
    static Parameters of(String[] arguments) {
        Map<String, String> given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Function<String, String> next = given::remove;
        Parameters parameters = new Parameters(
                Integer.parseInt(or(next.apply("waiting"), "5000")),
                Double.parseDouble(or(next.apply("share"), "0.2")),
                Integer.parseInt(or(next.apply("seconds"), "30")),
                Boolean.parseBoolean(or(next.apply("gateway"), "false")),
                or(next.apply("heap"), "512m"));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + given.keySet());
        }
        return parameters;
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    int approvals() {
        return (int) (waiting * share);
    }
}
