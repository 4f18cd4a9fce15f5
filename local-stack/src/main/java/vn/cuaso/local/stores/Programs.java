package vn.cuaso.local.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import vn.cuaso.local.process.PrivateFiles;

/** Programs unpacked once into a shared folder, also when several processes want them at the same moment. */
final class Programs {
    /** For folders and programs that everybody may use. */
    static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

    private Programs() {}

    /** Fills a new, empty folder. */
    @FunctionalInterface
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    /** The folder {@code name} in {@code parent}; unpacked there first if it does not exist. */
    static Path unpacked(Path parent, String name, Unpacking unpacking) {
        Path folder = parent.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, name);
            try {
                // Whoever may read the work tree may run them, also when another user unpacked them.
                Files.setPosixFilePermissions(unfinished, OPEN);
                unpacking.into(unfinished);
                publish(unfinished, folder);
            } finally {
                PrivateFiles.remove(unfinished);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + name + " into " + parent, e);
        }
    }

    private static void publish(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was faster; its folder is as good as ours.
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("Not on one file system: " + folder, e);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }
}
