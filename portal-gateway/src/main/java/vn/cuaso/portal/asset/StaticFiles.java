package vn.cuaso.portal.asset;

import io.quarkus.arc.All;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * The files under {@code META-INF/resources}, read once each, and those that are assembled at start. A stylesheet is served
 * with what it imports. A path that names no file is looked up again every time.
 */
@Singleton
public class StaticFiles {

    private static final String FOLDER = "META-INF/resources";
    private static final int VERSION_LENGTH = 12;

    private final Map<String, StaticFile> known = new ConcurrentHashMap<>();

    @Inject
    StaticFiles(@All List<AssembledFile> assembled) {
        assembled.forEach(file -> known.put(file.path(), staticFile(file.path(), file.content())));
    }

    /** The address of a file with its version in it, which browsers may keep for ever. */
    public String address(String path) {
        return find(path)
                .map(file -> path + "?v=" + file.version())
                .orElseThrow(() -> new IllegalArgumentException("no such file: " + path));
    }

    /** The file at a path such as {@code /assets/portal.css}; reads from the class path the first time. */
    Optional<StaticFile> find(String path) {
        return Optional.ofNullable(known.computeIfAbsent(path, StaticFiles::load));
    }

    private static StaticFile load(String path) {
        return read(path)
                .map(content -> path.endsWith(".css") ? Stylesheet.assemble(path, content, StaticFiles::read) : content)
                .map(content -> staticFile(path, content))
                .orElse(null);
    }

    private static Optional<byte[]> read(String path) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(FOLDER + path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static StaticFile staticFile(String path, byte[] content) {
        return new StaticFile(type(path), version(content), Buffer.buffer(content), compress(content));
    }

    private static String type(String path) {
        String type = MimeMapping.getMimeTypeForFilename(path);
        if (type == null) {
            return "application/octet-stream";
        }
        return type.startsWith("text/") || type.endsWith("javascript") ? type + "; charset=UTF-8" : type;
    }

    private static String version(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Buffer> compress(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.size() < content.length
                ? Optional.of(Buffer.buffer(compressed.toByteArray()))
                : Optional.empty();
    }
}
