package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.StackFailure;

/** The folder of one stack: data, secrets, configuration, logs, and a lock that one launcher at a time holds. */
final class StackFolder implements AutoCloseable {
    private static final long NEEDED_MEGABYTES = 500;
    private static final String LOCK = "lock";
    private static final List<String> CONTENTS = List.of("data", "secrets", "configuration", "logs");

    private final Path root;
    private final FileChannel lock;

    private StackFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none, and takes its lock.
     *
     * @throws StackFailure when it holds something else, another launcher has it, or the disk is nearly full
     */
    static StackFolder open(Path root) {
        requireOurs(root);
        StackFolder folder = new StackFolder(PrivateFiles.folder(root), lock(root));
        folder.requireSpace();
        return folder;
    }

    /** Makes room for a run: old logs go, and when it is to be a fresh one, everything. */
    void prepare(boolean fresh) {
        if (fresh) {
            CONTENTS.forEach(name -> PrivateFiles.remove(root.resolve(name)));
        }
        PrivateFiles.remove(logs());
        CONTENTS.forEach(name -> PrivateFiles.folder(root.resolve(name)));
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

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock " + root, e);
        }
    }

    /** Logs and data of a stack are removed at times; those of somebody else must not be. */
    private static void requireOurs(Path root) {
        if (Files.exists(root.resolve(LOCK))) {
            return;
        }
        String[] contents = root.toFile().list();
        if (contents != null && contents.length > 0) {
            throw new StackFailure(
                    root + " holds something that ./run did not put there. Choose an empty folder, or one to be made.");
        }
    }

    private static FileChannel lock(Path root) {
        Path file = root.resolve(LOCK);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw inUse(root, Files.readString(file));
            }
            String process = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + root, e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static StackFailure inUse(Path root, String process) {
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
