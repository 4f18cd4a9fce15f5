package vn.cuaso.system.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code docs/security-rules.md}: a table row per rule, {@code | id | what it says | the tests that hold it |}. */
final class RuleDocument {
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]+-\\d+) \\| (.+?) \\| (.*?) ?\\|$");

    private final Path file;

    RuleDocument(Path repository) {
        this.file = repository.resolve("docs/security-rules.md");
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    /** The document as it should be: its own words, with the last column filled from the tests. */
    List<String> upToDate(Map<String, SortedSet<String>> testsByRule) throws IOException {
        return lines().stream().map(line -> filled(line, testsByRule)).toList();
    }

    private static String filled(String line, Map<String, SortedSet<String>> testsByRule) {
        Matcher row = ROW.matcher(line);
        return row.matches()
                ? "| %s | %s | %s |".formatted(row.group(1), row.group(2), tests(testsByRule.get(row.group(1))))
                : line;
    }

    private static String tests(Collection<String> names) {
        return names == null
                ? "not yet"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    SortedSet<String> rules() throws IOException {
        return lines().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void write(List<String> lines) throws IOException {
        Files.write(file, lines);
    }
}
