package vn.cuaso.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a program that refuses to run as root is run by root. A user namespace of its own is tried first, because
 * files then stay root's. Where the kernel or a container forbids it, the program runs as the system's user
 * {@code nobody}, which may pass through our private folders all the same.
 */
public final class UnprivilegedUser {
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--");
    private static final List<String> SET_USER = List.of(
            "setpriv",
            "--reuid",
            NOBODY,
            "--regid",
            NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--");

    private final List<String> prefix;

    private UnprivilegedUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way that works here. */
    public static UnprivilegedUser here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new UnprivilegedUser(List.of());
        }
        for (List<String> candidate : List.of(NAMESPACE, SET_USER)) {
            if (Commands.succeeds(concat(candidate, List.of("true")))) {
                return new UnprivilegedUser(candidate);
            }
        }
        throw new StackFailure(
                "PostgreSQL does not run as root, and neither `unshare --user` nor `setpriv` works here: "
                        + "run this as a normal user.");
    }

    /** The command, run as that user. */
    public List<String> run(List<String> command) {
        return concat(prefix, command);
    }

    /** Gives the file or folder to that user, whose programs insist on owning their data. */
    public void own(Path path) {
        if (prefix.equals(SET_USER)) {
            Commands.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, path.toString()));
        }
    }

    private static List<String> concat(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
