package vn.cuaso.portal.branding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A static file as the build packaged it. */
final class PackagedFile {

    private PackagedFile() {}

    static byte[] read(String path) {
        try (InputStream stream = BrandedTokens.class.getResourceAsStream("/META-INF/resources" + path)) {
            return Objects.requireNonNull(stream, path).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
