package vn.cuaso.portal.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What the search box searches. */
@ConfigMapping(prefix = "cuaso.portal.search")
public interface SearchConfig {

    /** A JSON file with the province's procedures; the demonstration catalogue without it. */
    Optional<Path> catalogue();

    /** How many procedures one page of results holds. */
    @WithDefault("50")
    int limit();
}
