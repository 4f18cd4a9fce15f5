package vn.cuaso.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import vn.cuaso.local.process.Resources;
import vn.cuaso.local.process.StackFailure;

/** The main class of {@code ./run}. */
final class LauncherMain {
    private LauncherMain() {}

    /** Exits with 0 when it was stopped, 1 when something failed, 2 when the command line was wrong. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path repository = Path.of(System.getProperty("cuaso.repository", ""));
        try {
            Options options =
                    Options.parse(arguments, repository.toAbsolutePath().resolve(".local-stack"));
            if (options.help()) {
                System.out.print(Resources.text(LauncherMain.class, "help.txt"));
            } else {
                System.exit(new Launcher(options, repository.toAbsolutePath()).run());
            }
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
