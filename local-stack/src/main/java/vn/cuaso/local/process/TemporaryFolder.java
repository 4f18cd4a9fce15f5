package vn.cuaso.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Private temporary folders named after their process, so that what a killed process left is found and removed. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /** A new folder; those of the same prefix whose process is gone are removed. */
    public static Path create(String prefix) {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            removeAbandoned(parent, prefix);
            return Files.createTempDirectory(
                    parent, prefix + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder in " + parent, e);
        }
    }

    private static void removeAbandoned(Path parent, String prefix) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, prefix + "*-*")) {
            for (Path folder : folders) {
                if (Files.isWritable(folder)
                        && ProcessHandle.of(owner(folder, prefix)).isEmpty()) {
                    PrivateFiles.remove(folder);
                }
            }
        }
    }

    private static long owner(Path folder, String prefix) {
        String name = folder.getFileName().toString();
        return Long.parseLong(name.substring(prefix.length(), name.indexOf('-', prefix.length())));
    }
}
