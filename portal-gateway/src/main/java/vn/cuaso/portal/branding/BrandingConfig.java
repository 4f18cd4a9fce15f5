package vn.cuaso.portal.branding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Whose portal this is. The defaults carry no emblem, and names alone; a province sets its own. */
@ConfigMapping(prefix = "cuaso.portal.branding")
public interface BrandingConfig {

    /** The first line of the header, and the last part of every page's title in the browser. */
    Name name();

    /** The second line of the header. */
    Tagline tagline();

    /** A telephone number for questions, written as it is read aloud; no contact line without one. */
    Optional<String> hotline();

    /** An address for questions by e-mail. */
    Optional<String> email();

    /** Colours other than those of {@code tokens.css}: the token's name without {@code --color-} to {@code #rrggbb}. */
    Map<String, String> colors();

    /** The same for dark mode. */
    Map<String, String> darkColors();

    /** An SVG file with an element {@code id="mark"}, square, in place of the neutral door. */
    Optional<Path> mark();

    interface Name extends LocalizedText {
        @Override
        @WithDefault("Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Thanh Hóa")
        String vi();

        @Override
        @WithDefault("Thanh Hóa Province Administrative Procedures Portal")
        String en();
    }

    interface Tagline extends LocalizedText {
        @Override
        @WithDefault("Hành chính phục vụ")
        String vi();

        @Override
        @WithDefault("Administration that serves")
        String en();
    }
}
