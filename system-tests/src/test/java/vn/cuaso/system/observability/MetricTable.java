package vn.cuaso.system.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics in {@code docs/observability.md}, a table row each: {@code | `name` | type | labels | meaning |}. That the services
 * expose each of them, as the type that the table says, is held true by a test of every service.
 */
final class MetricTable {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9_]+)` \\| (counter|gauge|histogram|summary) \\|.*");

    private final Map<String, String> typeByName = new TreeMap<>();

    MetricTable(Path repository) throws IOException {
        for (String line : Files.readAllLines(repository.resolve("docs/observability.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                typeByName.put(row.group(1), row.group(2));
            }
        }
    }

    boolean knows(String series) {
        String type = typeByName.get(series);
        if (type != null) {
            return type.equals("counter") || type.equals("gauge");
        }
        int end = series.lastIndexOf('_');
        String suffix = series.substring(end + 1);
        return switch (typeByName.getOrDefault(series.substring(0, Math.max(0, end)), "")) {
            case "histogram" -> suffix.equals("bucket") || suffix.equals("count") || suffix.equals("sum");
            case "summary" -> suffix.equals("count") || suffix.equals("sum");
            default -> false;
        };
    }
}
