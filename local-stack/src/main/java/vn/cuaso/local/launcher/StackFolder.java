package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.StackFailure;

/** The folder of one stack: data, secrets, configuration, logs, and a lock that one launcher at a time holds. */
final class StackFolder {
    private static final long NEEDED_MEGABYTES = 500;
    private static final List<String> CONTENTS = List.of("data", "secrets", "configuration", "logs");

    private final Path root;

    private StackFolder(Path root) {
        this.root = root;
    }

    /**
     * Makes the folder if there is none, and takes its lock until this JVM ends.
     *
     * @throws StackFailure when another launcher has it, or the disk is nearly full
     */
    static StackFolder open(Path root, boolean fresh) {
        StackFolder folder = new StackFolder(PrivateFiles.folder(root));
        folder.lock();
        folder.requireSpace();
        if (fresh) {
            CONTENTS.forEach(name -> PrivateFiles.remove(root.resolve(name)));
        }
        PrivateFiles.remove(folder.logs());
        CONTENTS.forEach(name -> PrivateFiles.folder(root.resolve(name)));
        return folder;
    }

    Path root() {
        return root;
    }

    /** What the stores keep. */
    Path data() {
        return root.resolve("data");
    }

    /** Keys and passwords, made once. */
    Path secrets() {
        return root.resolve("secrets");
    }

    /** What the services are started with, written anew at each start. */
    Path configuration() {
        return root.resolve("configuration");
    }

    /** Of the present run only. */
    Path logs() {
        return root.resolve("logs");
    }

    private void lock() {
        Path file = root.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(Files.readString(file));
            }
            channel.truncate(0);
            channel.write(java.nio.ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes()));
        } catch (OverlappingFileLockException e) {
            throw inUse("this one");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + root, e);
        }
    }

    private StackFailure inUse(String process) {
        return new StackFailure(
                ("Another ./run (process %s) uses %s. Stop it with Ctrl-C, or give this one a folder and "
                                + "ports of its own: ./run --data FOLDER --ports-from 18080")
                        .formatted(process, root));
    }

    private void requireSpace() {
        long free = root.toFile().getUsableSpace() / (1024 * 1024);
        if (free < NEEDED_MEGABYTES) {
            throw new StackFailure(
                    "The disk is nearly full: %d MB are free for %s, and %d MB are needed. Make room, or choose "
                                    .formatted(free, root, NEEDED_MEGABYTES)
                            + "another disk: ./run --data FOLDER");
        }
    }
}
