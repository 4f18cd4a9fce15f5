package vn.cuaso.local.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What can be asked of a part, written {@code <verb> <part>}, such as {@code kill redis}.
 *
 * @param verb what to do
 * @param part with which
 */
public record PartCommand(Verb verb, String part) {
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
        if (words.length != 2) {
            throw new StackFailure("Not a command: " + line);
        }
        String verb = words[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(Verb.values())
                .filter(known -> known.name().equals(verb))
                .findAny()
                .map(known -> new PartCommand(known, words[1]))
                .orElseThrow(() -> new StackFailure("Not a command: " + line));
    }

    /** Does it to the part, which is in one of these; returns when it is done. */
    public void applyTo(List<Parts> stack) {
        Part found = stack.stream()
                .map(parts -> parts.find(part))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new StackFailure("No such part: " + part));
        switch (verb) {
            case START -> found.start();
            case STOP -> found.stop();
            case KILL -> found.kill();
            case PAUSE -> found.pause();
            case RESUME -> found.resume();
        }
    }
}
