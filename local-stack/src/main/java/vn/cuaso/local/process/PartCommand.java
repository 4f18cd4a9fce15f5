package vn.cuaso.local.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What can be asked of a part, written {@code <verb> <part> …}, such as {@code kill redis}; of several parts at the same time.
 *
 * @param verb what to do
 * @param parts with which
 */
public record PartCommand(Verb verb, List<String> parts) {
    /** Each is the method of {@link Part} by that name. */
    public enum Verb {
        START,
        STOP,
        KILL,
        PAUSE,
        RESUME
    }

    /** Throws {@link StackFailure} when the line is not such a command. */
    public static PartCommand parse(String line) {
        String[] words = line.strip().split(" ", -1);
        if (words.length < 2) {
            throw new StackFailure("Not a command: " + line);
        }
        String verb = words[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(Verb.values())
                .filter(known -> known.name().equals(verb))
                .findAny()
                .map(known -> new PartCommand(known, List.of(words).subList(1, words.length)))
                .orElseThrow(() -> new StackFailure("Not a command: " + line));
    }

    /** Does it to the parts, each of which is in one of these; returns when it is done. */
    public void applyTo(List<Parts> stack) {
        List<Part> found = parts.stream().map(part -> find(part, stack)).toList();
        Parallel.forEach(
                found,
                switch (verb) {
                    case START -> Part::start;
                    case STOP -> Part::stop;
                    case KILL -> Part::kill;
                    case PAUSE -> Part::pause;
                    case RESUME -> Part::resume;
                });
    }

    private static Part find(String part, List<Parts> stack) {
        return stack.stream()
                .map(parts -> parts.find(part))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new StackFailure("No such part: " + part));
    }
}
