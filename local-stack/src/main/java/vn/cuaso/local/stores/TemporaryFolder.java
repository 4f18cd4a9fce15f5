package vn.cuaso.local.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cuaso.local.process.PrivateFiles;

/** Private temporary folders named after their process, so that what a killed process left is found and removed. */
final class TemporaryFolder {
    private static final String PREFIX = "cuaso-stores-";

    private TemporaryFolder() {}

    static Path create() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            removeAbandoned(parent);
            return Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder in " + parent, e);
        }
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
            for (Path folder : folders) {
                if (Files.isWritable(folder) && ProcessHandle.of(owner(folder)).isEmpty()) {
                    PrivateFiles.remove(folder);
                }
            }
        }
    }

    private static long owner(Path folder) {
        String name = folder.getFileName().toString();
        return Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
    }
}
