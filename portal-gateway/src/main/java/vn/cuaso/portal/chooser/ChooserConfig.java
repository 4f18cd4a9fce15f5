package vn.cuaso.portal.chooser;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.portal.branding.LocalizedText;

/** Which accounts a citizen may sign in with, and what else the dialog shows. */
@ConfigMapping(prefix = "cuaso.portal.chooser")
public interface ChooserConfig {

    /** By the identifier that the provider gets as {@code idp_hint}. */
    Map<String, ProviderConfig> providers();

    /** Where the QR code of <em>Quan tâm Zalo Official Account</em> leads; the panel is left out without it. */
    @WithName("zalo-link")
    Optional<URI> zaloLink();

    /** How long after its last answer auth-service is asked again how the providers of other accounts stand. */
    @WithDefault("PT0.25S")
    Duration standingsInterval();

    interface ProviderConfig {

        ProviderName name();

        @WithDefault("offered")
        ProviderState state();

        /** Smaller numbers stand first. */
        @WithDefault("0")
        int order();

        /** The last day of an {@link ProviderState#ENDING} or {@link ProviderState#RETIRED} provider. */
        Optional<LocalDate> until();
    }

    interface ProviderName extends LocalizedText {}
}
