package vn.cuaso.stats.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL statements, each in a file of its own under {@code resources/sql}. */
public final class Statements {

    private Statements() {}

    /** The statement in the file {@code <name>.sql}. */
    public static String named(String name) {
        try (var stream = Statements.class.getResourceAsStream("/sql/" + name + ".sql")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
