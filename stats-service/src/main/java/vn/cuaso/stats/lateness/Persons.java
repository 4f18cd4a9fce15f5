package vn.cuaso.stats.lateness;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import vn.cuaso.stats.published.PublishedConfig;

/** What of a person responsible is published, as this installation has decided. */
@ApplicationScoped
class Persons {

    private final PublishedConfig.Persons shown;
    private final Properties roles;

    Persons(PublishedConfig config) {
        this.shown = config.lateness().persons();
        this.roles = config.lateness().roles().map(Persons::read).orElseGet(Properties::new);
    }

    String wireName() {
        return shown.name().toLowerCase(Locale.ROOT);
    }

    boolean arePublished() {
        return shown != PublishedConfig.Persons.AGENCIES;
    }

    /** What an officer is published as; nothing where that is not known. Several may share a role, and are then counted together. */
    Optional<String> publish(String officer) {
        return switch (shown) {
            case AGENCIES -> Optional.empty();
            case ROLES -> Optional.ofNullable(roles.getProperty(officer));
            case NAMES -> Optional.of(officer);
        };
    }

    private static Properties read(Path file) {
        var read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the roles of officers cannot be read: " + file, e);
        }
        return read;
    }
}
