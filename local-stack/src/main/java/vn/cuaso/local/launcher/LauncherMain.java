package vn.cuaso.local.launcher;

import java.nio.file.Path;
import vn.cuaso.local.process.StackFailure;

/** The main class of {@code ./run}. */
final class LauncherMain {
    private LauncherMain() {}

    /** Exits with 0 when it was stopped, 1 when something failed, 2 when the command line was wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        Path repository = Path.of(System.getProperty("cuaso.repository", ""));
        try {
            Options options =
                    Options.parse(arguments, repository.toAbsolutePath().resolve(".local-stack"));
            System.exit(new Launcher(options, repository.toAbsolutePath()).run());
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
