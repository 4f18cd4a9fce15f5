package vn.cuaso.auth.place;

import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.exception.GeoIp2Exception;
import com.maxmind.geoip2.model.CityResponse;
import com.maxmind.geoip2.record.Country;
import com.maxmind.geoip2.record.Location;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.protection.ClientAddress;

/** Places of an MMDB file, read on a worker: the file is mapped into memory, and a page of it may have to be fetched. */
final class MmdbPlaces implements PlaceDirectory {

    private static final Logger LOG = Logger.getLogger(MmdbPlaces.class);

    private final DatabaseReader reader;
    private final Vertx vertx;

    MmdbPlaces(DatabaseReader reader, Vertx vertx) {
        this.reader = reader;
        this.vertx = vertx;
    }

    @Override
    public Uni<Place> find(ClientAddress address, Language language) {
        return vertx.executeBlocking(() -> read(address, language), false);
    }

    /** A damaged file is as good as none, to the citizen; to the operator it is not. */
    Place read(ClientAddress address, Language language) {
        try {
            return reader.tryCity(InetAddress.ofLiteral(address.text()))
                    .map(city -> place(city, language))
                    .orElse(Place.UNKNOWN);
        } catch (IOException | GeoIp2Exception e) {
            LOG.error("The file of places cannot be read", e);
            return Place.UNKNOWN;
        }
    }

    void close() {
        try {
            reader.close();
        } catch (IOException e) {
            LOG.warn("The file of places could not be closed", e);
        }
    }

    private static Place place(CityResponse found, Language language) {
        String name = Stream.of(settlement(found, language), country(found.country(), language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return new Place(Optional.of(name).filter(text -> !text.isEmpty()), coordinates(found.location()));
    }

    /** The city or, where the file knows only that, the province. */
    private static Optional<String> settlement(CityResponse found, Language language) {
        return name(found.city().names(), language)
                .or(() -> name(found.mostSpecificSubdivision().names(), language));
    }

    /** The file's own names are in a few languages only; names of countries the JDK has in all of ours. */
    private static Optional<String> country(Country country, Language language) {
        return Optional.ofNullable(country.isoCode())
                .map(code -> Locale.of("", code).getDisplayCountry(language.locale()));
    }

    private static Optional<String> name(Map<String, String> names, Language language) {
        return Optional.ofNullable(names.get(language.tag()))
                .or(() -> Optional.ofNullable(names.get(Language.ENGLISH.tag())));
    }

    private static Optional<Coordinates> coordinates(Location location) {
        return location.latitude() == null || location.longitude() == null
                ? Optional.empty()
                : Optional.of(new Coordinates(location.latitude(), location.longitude()));
    }
}
