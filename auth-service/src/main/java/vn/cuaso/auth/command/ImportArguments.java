package vn.cuaso.auth.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a command that imports a file is called with. */
public record ImportArguments(Path file, boolean dryRun) {

    private static final List<String> OPTIONS = List.of("--dry-run");

    /** Says how the command {@code name} is used where these are no arguments of it. */
    public static Optional<ImportArguments> parse(String name, List<String> arguments, PrintStream output) {
        List<String> files = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        List<String> options =
                arguments.stream().filter(argument -> argument.startsWith("--")).toList();
        if (files.size() != 1 || !OPTIONS.containsAll(options)) {
            output.println("Usage: %s FILE [--dry-run]".formatted(name));
            return Optional.empty();
        }
        return Optional.of(new ImportArguments(Path.of(files.getFirst()), !options.isEmpty()));
    }

    /** The file's text; says why where it cannot be read. */
    public Optional<String> text(PrintStream output) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException _) {
            output.println("%s is not UTF-8. Nothing was imported.".formatted(file));
        } catch (NoSuchFileException _) {
            output.println("%s does not exist.".formatted(file));
        } catch (IOException e) {
            output.println("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
        return Optional.empty();
    }
}
