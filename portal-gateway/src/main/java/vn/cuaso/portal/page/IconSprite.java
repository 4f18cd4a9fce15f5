package vn.cuaso.portal.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cuaso.portal.asset.AssembledFile;

/** The icons in use, out of the Bootstrap Icons web jar, as one file that every page refers into. */
@Singleton
final class IconSprite implements AssembledFile {

    /** Named as in the set; a page may use these and no others. */
    static final List<String> NAMES = List.of(
            "arrow-left",
            "arrow-repeat",
            "arrow-right",
            "award",
            "backspace",
            "bell",
            "box-arrow-right",
            "box-arrow-up-right",
            "camera-video-off",
            "chat-left-text",
            "check-circle",
            "chevron-down",
            "chevron-right",
            "clock",
            "exclamation-circle",
            "exclamation-triangle",
            "eye",
            "eye-slash",
            "file-earmark-text",
            "grid",
            "heart-pulse",
            "house-door",
            "image",
            "info-circle",
            "laptop",
            "lightning-charge",
            "list",
            "people",
            "person",
            "person-circle",
            "person-vcard",
            "phone",
            "qr-code-scan",
            "search",
            "shield-check",
            "shield-exclamation",
            "shield-lock",
            "sliders",
            "umbrella",
            "wallet2",
            "wifi-off",
            "x-circle",
            "x-lg");

    private static final String WEB_JAR = "bootstrap-icons";
    private static final Pattern DRAWING = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

    static final String PATH = "/assets/icons.svg";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public byte[] content() {
        return assemble().getBytes(StandardCharsets.UTF_8);
    }

    private static String assemble() {
        String folder = "META-INF/resources/webjars/%s/%s/icons/".formatted(WEB_JAR, version());
        return NAMES.stream()
                .map(name -> symbol(folder, name))
                .collect(Collectors.joining("", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>\n"));
    }

    private static String symbol(String folder, String name) {
        Matcher drawing = DRAWING.matcher(read(folder + name + ".svg"));
        if (!drawing.find()) {
            throw new IllegalStateException("no drawing in icon " + name);
        }
        String shape = drawing.group(1).replaceAll("\\s*\\R\\s*", "");
        return "<symbol id=\"%s\" viewBox=\"0 0 16 16\">%s</symbol>".formatted(name, shape);
    }

    /** The version is part of the files' path, and chosen in the build alone. */
    private static String version() {
        return read("META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(WEB_JAR))
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("web jar without a version: " + WEB_JAR));
    }

    private static String read(String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
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
