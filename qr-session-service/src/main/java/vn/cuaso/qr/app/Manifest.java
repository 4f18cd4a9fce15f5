package vn.cuaso.qr.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import vn.cuaso.qr.page.Frame;

/**
 * A Web Application Manifest (W3C).
 *
 * @param id stays the same when {@code startUrl} changes, so that an installed app stays the same app
 */
record Manifest(
        String id,
        String name,
        @JsonProperty("short_name") String shortName,
        String lang,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        String orientation,
        @JsonProperty("background_color") String backgroundColor,
        @JsonProperty("theme_color") String themeColor,
        List<Icon> icons) {

    /** A picture of the app; a maskable one may be cut to a circle. */
    record Icon(String src, String sizes, String type, String purpose) {}

    Manifest(Frame frame) {
        this(
                "/",
                frame.name(),
                frame.shortName(),
                frame.language().tag(),
                "/",
                "/",
                "standalone",
                "portrait",
                "#f6f8f8",
                "#0f4c5c",
                List.of(
                        new Icon("/app/icon.svg", "any", "image/svg+xml", "any"),
                        new Icon("/app/icon-192.png", "192x192", "image/png", "any"),
                        new Icon("/app/icon-512.png", "512x512", "image/png", "any"),
                        new Icon("/app/icon-512.png", "512x512", "image/png", "maskable")));
    }
}
