package vn.cuaso.stats.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code import-dossiers FILE}; {@code docs/dossier-statistics.md} describes the file and the exit codes. */
@ApplicationScoped
public class ImportCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "import-dossiers";

    private static final int DONE = 0;
    private static final int SOME_REFUSED = 1;
    private static final int USAGE = 2;
    private static final int FAULT = 3;
    private static final int REFUSALS_OF_A_PAGE = 1_000;

    private final ImportRun imports;

    ImportCommand(ImportRun imports) {
        this.imports = imports;
    }

    /**
     * Imports a file, or the rest of one.
     *
     * @param arguments what follows {@link #NAME}
     * @return the exit code
     */
    public int run(List<String> arguments, PrintStream output) {
        if (arguments.size() != 1) {
            output.println("Usage: %s FILE".formatted(NAME));
            return USAGE;
        }
        var file = Path.of(arguments.getFirst());
        if (!Files.isReadable(file)) {
            output.println("%s does not exist, or may not be read.".formatted(file));
            return USAGE;
        }
        try {
            return run(file, output);
        } catch (IllegalArgumentException e) {
            output.println("Line 1: %s. Nothing was imported.".formatted(e.getMessage()));
            return USAGE;
        } catch (IOException e) {
            output.println("%s cannot be read: %s".formatted(file, e.getMessage()));
            return USAGE;
        } catch (ImportFault fault) {
            output.println();
            output.println(
                    "Stopped: %s. What was imported is safe; run it again to go on.".formatted(fault.getMessage()));
            return FAULT;
        }
    }

    private int run(Path file, PrintStream output) throws IOException {
        var digest = EventFile.digest(file);
        var before = imports.progress(digest);
        if (before.done()) {
            output.println("This file was imported before.");
        } else if (before.line() > 0) {
            output.println("Going on after line %,d.".formatted(before.line()));
        }
        if (!before.done()) {
            imports.run(file, digest, before, new ProgressBar(output, Files.size(file), System::nanoTime, before));
        }
        return report(digest, output);
    }

    private int report(String digest, PrintStream output) {
        var progress = imports.progress(digest);
        long after = 0;
        for (var page = imports.refusals(digest, after, REFUSALS_OF_A_PAGE);
                !page.isEmpty();
                page = imports.refusals(digest, after, REFUSALS_OF_A_PAGE)) {
            page.forEach(refusal -> output.println("Line %d: %s".formatted(refusal.line(), refusal.reason())));
            after = page.getLast().line();
        }
        output.println("%,d events imported, %,d were known already, %,d lines refused."
                .formatted(progress.accepted(), progress.duplicate(), progress.refused()));
        return progress.refused() == 0 ? DONE : SOME_REFUSED;
    }
}
