package vn.cuaso.auth.place;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader.FileMode;
import com.maxmind.geoip2.DatabaseReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** Picks the directory that is configured. */
final class PlaceDirectories {

    private PlaceDirectories() {}

    /** Fails the start of the service when the file cannot be read: places that silently stay unknown weaken QR-7. */
    @Produces
    @Singleton
    static PlaceDirectory directory(PlacesConfig config, Vertx vertx) {
        return config.file()
                .<PlaceDirectory>map(file -> new MmdbPlaces(open(file), vertx))
                .orElseGet(() -> (_, _) -> Uni.createFrom().item(Place.UNKNOWN));
    }

    static void close(@Disposes PlaceDirectory directory) {
        if (directory instanceof MmdbPlaces places) {
            places.close();
        }
    }

    static DatabaseReader open(Path file) {
        try {
            return new DatabaseReader.Builder(file.toFile())
                    .fileMode(FileMode.MEMORY_MAPPED)
                    .withCache(new CHMCache())
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException("cuaso.auth.places.file cannot be read: " + file, e);
        }
    }
}
