package vn.cuaso.system.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which tests name which rule: every rule id in a {@code @DisplayName}, with the method or class that carries it. */
final class RuleIndex {
    private static final Pattern RULE = Pattern.compile("\\b(OTP|QR|OP|DATA)-(\\d+)\\b");
    private static final Pattern NAMED = Pattern.compile(
            "@DisplayName\\(\\s*\"([^\"]+)\"\\s*\\).*?\\b(?:void|class|interface)\\s+(\\w+)", Pattern.DOTALL);
    private static final Comparator<String> BY_FAMILY_AND_NUMBER = Comparator.<String, String>comparing(
                    rule -> rule.split("-")[0])
            .thenComparing(rule -> Integer.parseInt(rule.split("-")[1]));

    private final SortedMap<String, SortedSet<String>> testsByRule = new TreeMap<>(BY_FAMILY_AND_NUMBER);

    /** Reads every test source below {@code repository}. */
    static RuleIndex of(Path repository) {
        RuleIndex index = new RuleIndex();
        try (Stream<Path> files = Files.walk(repository)) {
            files.filter(file -> file.toString().contains("/src/test/java/")
                            && file.toString().endsWith(".java"))
                    .forEach(index::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return index;
    }

    private void read(Path file) {
        try {
            String testClass = file.getFileName().toString().replace(".java", "");
            NAMED.matcher(Files.readString(file)).results().forEach(named -> add(testClass, named));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String testClass, MatchResult named) {
        String test = named.group(2).equals(testClass) ? testClass : testClass + "." + named.group(2);
        RULE.matcher(named.group(1))
                .results()
                .forEach(rule -> testsByRule
                        .computeIfAbsent(rule.group(), unseen -> new TreeSet<>())
                        .add(test));
    }

    SortedMap<String, SortedSet<String>> testsByRule() {
        return testsByRule;
    }
}
