package vn.cuaso.local.stores;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;
import vn.cuaso.local.process.StackFailure;

/** The PostgreSQL binaries that the project io.zonky.test.postgres publishes, one archive per platform. */
final class PostgresPrograms {
    private PostgresPrograms() {}

    /** The folder that holds {@code bin/postgres} and {@code bin/initdb}. */
    static Path in(Path binaries) {
        String archive = archive();
        return Programs.unpacked(binaries, archive.replace(".txz", ""), folder -> unpack(archive, folder));
    }

    private static String archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String processor =
                switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> System.getProperty("os.arch");
                };
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StackFailure("There is no PostgreSQL for this platform among the dependencies: " + archive);
            }
            Process tar = new ProcessBuilder("tar", "-x", "-f", "-", "--no-same-owner", "-C", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (OutputStream plain = tar.getOutputStream()) {
                new XZInputStream(packed).transferTo(plain);
            }
            if (tar.waitFor() != 0) {
                throw new StackFailure("Cannot unpack PostgreSQL into " + folder + ": is the disk full?");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while unpacking PostgreSQL", e);
        }
    }
}
