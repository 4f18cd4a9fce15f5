package vn.cuaso.portal.navigation;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.portal.branding.LocalizedText;

/** The province's other systems. */
@ConfigMapping(prefix = "cuaso.portal.navigation")
public interface NavigationConfig {

    /** By the key of the entry that the system serves, such as {@code cuaso.portal.navigation.systems.news.name.vi}. */
    Map<String, ServingSystem> systems();

    /** A system of the province that is not part of this installation. */
    interface ServingSystem {

        /** What the system is called. */
        SystemName name();

        /** Where it is; without one the page says that this installation is not connected to it. */
        Optional<URI> address();
    }

    interface SystemName extends LocalizedText {}
}
