package vn.cuaso.auth.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Whose identity system this is. The defaults carry no emblem. */
@ConfigMapping(prefix = "cuaso.auth.branding")
public interface BrandingConfig {

    /** What citizens call the account: <i>Đăng nhập …</i>. */
    @WithDefault("VNeID")
    String label();

    /** The first line of the header, and the last part of every page's title in the browser. */
    Name name();

    /** A telephone number for questions, written as it is read aloud; no contact line without one. */
    Optional<String> hotline();

    /** The name of the system in each language. */
    interface Name {

        @WithDefault("Hệ thống định danh và xác thực điện tử")
        String vi();

        @WithDefault("Electronic identification and authentication")
        String en();
    }

    default String name(Language language) {
        return switch (language) {
            case VIETNAMESE -> name().vi();
            case ENGLISH -> name().en();
        };
    }
}
