package vn.cuaso.qr.app;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** ZXing, which reads QR codes where the browser cannot: one file of the html5-qrcode web jar, unchanged. */
@Singleton
final class DecoderScript {

    static final String PATH = "app/decoder.js";

    private static final String WEB_JAR = "html5-qrcode";

    private final String version = version();
    private final String content =
            read("META-INF/resources/webjars/%s/%s/third_party/zxing-js.umd.min.js".formatted(WEB_JAR, version));

    /** Where browsers find it, with its version: what is there never changes. */
    String address() {
        return "/" + PATH + "?v=" + version;
    }

    boolean isOf(String wantedVersion) {
        return version.equals(wantedVersion);
    }

    String content() {
        return content;
    }

    /** The version is part of the files' path, and chosen in the build alone. */
    private static String version() {
        var properties = new Properties();
        try {
            properties.load(
                    new StringReader(read("META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(WEB_JAR))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties.getProperty("version");
    }

    private static String read(String resource) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = loader.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("not in the web jar: " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
