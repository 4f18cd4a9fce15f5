package vn.cuaso.auth.place;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where places come from. */
@ConfigMapping(prefix = "cuaso.auth.places")
public interface PlacesConfig {

    /** An MMDB file with cities, such as GeoLite2 City or DB-IP City Lite. Without one no place is known. */
    Optional<Path> file();
}
