package vn.cuaso.portal.page;

import jakarta.inject.Singleton;
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
            "download",
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
            "printer",
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
        WebJar icons = WebJar.of(WEB_JAR);
        return NAMES.stream()
                .map(name -> symbol(icons, name))
                .collect(Collectors.joining("", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>\n"));
    }

    private static String symbol(WebJar icons, String name) {
        Matcher drawing = DRAWING.matcher(icons.text("icons/" + name + ".svg"));
        if (!drawing.find()) {
            throw new IllegalStateException("no drawing in icon " + name);
        }
        String shape = drawing.group(1).replaceAll("\\s*\\R\\s*", "");
        return "<symbol id=\"%s\" viewBox=\"0 0 16 16\">%s</symbol>".formatted(name, shape);
    }
}
