package vn.cuaso.portal.branding;

import java.util.Optional;
import vn.cuaso.portal.visitor.Language;

/** The branding in one language, as the templates show it. */
public record Brand(String name, String tagline, Optional<String> hotline, Optional<String> email) {

    public static Brand of(BrandingConfig config, Language language) {
        return new Brand(config.name().in(language), config.tagline().in(language), config.hotline(), config.email());
    }

    /** The hotline as a {@code tel:} address, spaces and dots left out (RFC 3966 §5.1.1). */
    public String hotlineAddress() {
        return hotline.map(number -> "tel:" + number.replaceAll("[^+0-9]", "")).orElse("");
    }
}
