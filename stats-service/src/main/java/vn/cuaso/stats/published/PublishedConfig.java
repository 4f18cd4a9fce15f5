package vn.cuaso.stats.published;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What is published to everybody, and how much of it one visitor may ask for. */
@ConfigMapping(prefix = "cuaso.stats.published")
public interface PublishedConfig {

    /** How old what is published may be in caches on the way. */
    @WithDefault("5s")
    Duration maxAge();

    /** A dossier is due soon when so many working days are left, or fewer. */
    @WithDefault("2")
    int dueSoon();

    Lateness lateness();

    Evaluation evaluation();

    Lookup lookup();

    Live live();

    /** <em>Công khai chậm trễ</em>. */
    interface Lateness {
        /** Who is shown beside an agency. */
        @WithDefault("agencies")
        Persons persons();

        /** For {@code roles}: a properties file with the role of each officer, by what events call the officer. */
        Optional<Path> roles();
    }

    /** How much of a person responsible is published. */
    enum Persons {
        /** Nothing: agencies alone. */
        AGENCIES,
        /** What the person does, from the file of roles. */
        ROLES,
        /** What events call the officer. */
        NAMES
    }

    /** Index 766. */
    interface Evaluation {
        /**
         * A JSON file with the points that are not computed here: an array of {@code {"month", "agency", "group", "points", "source"}}.
         * {@code demonstration} for made-up ones, in the {@code local} deployment only.
         */
        Optional<String> file();
    }

    /** Looking up one dossier by its code. */
    interface Lookup {
        /** How many times one network (of IPv6 a /64) may ask within {@link #window}. */
        @WithDefault("30")
        int perNetwork();

        /** How many times all together may ask within {@link #window}, in this instance. */
        @WithDefault("6000")
        int together();

        @WithDefault("10m")
        Duration window();
    }

    /** Tiles that change by themselves. */
    interface Live {
        /** How often the numbers are counted while somebody looks. */
        @WithDefault("500ms")
        Duration every();

        /** How often a stream without news says that it lives. */
        @WithDefault("20s")
        Duration heartbeat();

        /** How many streams may be open in this instance. */
        @WithDefault("2000")
        int streams();
    }
}
