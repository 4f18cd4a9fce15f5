package vn.cuaso.local.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.cuaso.local.process.PrivateFiles;

/** Remembers in a stack's folder that something was loaded into its stores, and which version of it. */
final class LoadedOnce {
    private final Path mark;
    private final String version;

    private LoadedOnce(Path mark, String version) {
        this.mark = mark;
        this.version = version;
    }

    /** Of what has a version of its own. */
    static LoadedOnce version(StackFolder folder, String what, String version) {
        return new LoadedOnce(folder.data().resolve(what.replace(' ', '-') + ".loaded"), version);
    }

    /** Of a text, which is another version when it is changed. */
    static LoadedOnce text(StackFolder folder, String what, String text) {
        return version(folder, what, digest(text));
    }

    boolean isDone() {
        return Files.exists(mark) && PrivateFiles.read(mark).equals(version);
    }

    void done() {
        PrivateFiles.write(mark, version);
    }

    /** Loads it, unless that was done before. */
    void load(Runnable step) {
        if (!isDone()) {
            step.run();
            done();
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
