package vn.cuaso.portal.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the catalogue once, at start; a mistake in it stops the start and is named. */
class CatalogueLoader {

    private static final String DEMONSTRATION = "demonstration-procedures.json";

    @Produces
    @Singleton
    Catalogue catalogue(SearchConfig config, ObjectMapper json) throws IOException {
        try (InputStream file = open(config.catalogue())) {
            return json.readValue(file, Catalogue.class);
        }
    }

    private static InputStream open(Optional<Path> configured) throws IOException {
        if (configured.isPresent()) {
            return Files.newInputStream(configured.get());
        }
        InputStream demonstration =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DEMONSTRATION);
        if (demonstration == null) {
            throw new FileNotFoundException(DEMONSTRATION);
        }
        return demonstration;
    }
}
