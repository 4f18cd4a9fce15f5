package vn.cuaso.portal.asset;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stylesheet in one piece: the files that it imports stand in the place of their {@code @import} lines, so that browsers
 * ask once for what is written in many files. Paths are relative to the folder of the importing file.
 */
final class Stylesheet {

    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([^\"]+)\";\\R");

    private Stylesheet() {}

    /**
     * @param path where the stylesheet is served, such as {@code /assets/base.css}
     * @param read the packaged file at such a path
     * @throws IllegalStateException when an imported file does not exist
     */
    static byte[] assemble(String path, byte[] content, Function<String, Optional<byte[]>> read) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return IMPORT.matcher(new String(content, StandardCharsets.UTF_8))
                .replaceAll(imported -> Matcher.quoteReplacement(part(folder, imported, read)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String folder, MatchResult imported, Function<String, Optional<byte[]>> read) {
        String path = folder + imported.group(1);
        return read.apply(path)
                .map(content -> new String(assemble(path, content, read), StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("imported, but not there: " + path));
    }
}
