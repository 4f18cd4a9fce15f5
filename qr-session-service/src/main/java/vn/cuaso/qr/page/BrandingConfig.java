package vn.cuaso.qr.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the identity app is called. The defaults carry no emblem. */
@ConfigMapping(prefix = "cuaso.qr.branding")
public interface BrandingConfig {

    Name name();

    /** The name in each language. */
    interface Name {

        @WithDefault("Ứng dụng định danh điện tử")
        String vi();

        @WithDefault("Electronic identity app")
        String en();
    }

    ShortName shortName();

    /** What fits under an icon, in each language. */
    interface ShortName {

        @WithDefault("Định danh")
        String vi();

        @WithDefault("Identity")
        String en();
    }

    default String shortName(Language language) {
        return switch (language) {
            case VIETNAMESE -> shortName().vi();
            case ENGLISH -> shortName().en();
        };
    }

    default String name(Language language) {
        return switch (language) {
            case VIETNAMESE -> name().vi();
            case ENGLISH -> name().en();
        };
    }
}
