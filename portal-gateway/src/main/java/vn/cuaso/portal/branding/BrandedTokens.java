package vn.cuaso.portal.branding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cuaso.portal.asset.AssembledFile;

/** The tokens' file with the configured colours after its own, for every page of every origin. */
@Singleton
public class BrandedTokens implements AssembledFile {

    private static final String PATH = "/assets/tokens.css";
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final byte[] content;

    /** Throws {@link IllegalArgumentException} for a token that does not exist, or a value that is not a colour. */
    @Inject
    BrandedTokens(BrandingConfig config) {
        String tokens = new String(PackagedFile.read(PATH), StandardCharsets.UTF_8);
        String light = rule(tokens, config.colors());
        String dark = rule(tokens, config.darkColors());
        content = (tokens + light + (dark.isEmpty() ? "" : "@media (prefers-color-scheme: dark) {\n" + dark + "}\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String rule(String tokens, Map<String, String> colors) {
        if (colors.isEmpty()) {
            return "";
        }
        return colors.entrySet().stream()
                .map(color -> declaration(tokens, color.getKey(), color.getValue()))
                .collect(Collectors.joining("", "\n:root {\n", "}\n"));
    }

    private static String declaration(String tokens, String name, String value) {
        if (!tokens.contains("--color-" + name + ":")) {
            throw new IllegalArgumentException("There is no colour named " + name + " in tokens.css");
        }
        if (!COLOR.matcher(value).matches()) {
            throw new IllegalArgumentException("The colour " + name + " is not written as #rrggbb");
        }
        return "  --color-" + name + ": " + value + ";\n";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
