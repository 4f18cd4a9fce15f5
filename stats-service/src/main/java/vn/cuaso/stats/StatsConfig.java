package vn.cuaso.stats;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Configuration of stats-service. */
@ConfigMapping(prefix = "cuaso.stats")
public interface StatsConfig {

    /** The zone whose days, months and years the statistics follow. */
    @WithDefault("Asia/Ho_Chi_Minh")
    ZoneId zone();

    /**
     * Where the clock of the dossier statistics stands when the service starts; it runs on from there. Only in the
     * {@code local} deployment; the real clock when absent.
     */
    Optional<OffsetDateTime> clockStart();

    /** How long an answer of the database may take before it counts as away. */
    @WithDefault("5s")
    Duration storeTimeout();

    /** How long keeping a batch may take, the wait for other writers included, before it is tried again. */
    @WithDefault("30s")
    Duration keepTimeout();

    Summary summary();

    Retry retry();

    Calendar calendar();

    Events events();

    Closing closing();

    SignIns signIns();

    Import imports();

    Check check();

    Ingest ingest();

    /** Events that systems send by HTTP. */
    interface Ingest {
        /** How many lines are kept in one transaction. */
        @WithDefault("500")
        int batch();

        /** How many bytes one request may bring. */
        @WithDefault("64M")
        MemorySize most();

        /** How many requests are served at the same time. */
        @WithDefault("4")
        int streams();
    }

    /** Importing files of events. */
    interface Import {
        /** How many lines are kept in one transaction. */
        @WithDefault("4000")
        int batch();
    }

    /** The comparison of all statistics with the events that they come from. */
    interface Check {
        /** When it is made, as a cron expression of Quartz; {@code off} for never. */
        @WithDefault("0 30 2 * * ?")
        String cron();

        /** How often the balance of each cell is checked. */
        @WithDefault("10m")
        Duration balance();
    }

    /** Which days are working days. */
    interface Calendar {
        /** A file in the form of {@code resources/calendar/vietnam.properties} in its place. */
        Optional<Path> file();
    }

    /** Which events are taken in. */
    interface Events {
        /** How far ahead of ours the clock of a one-stop-shop system may be. */
        @WithDefault("5m")
        Duration future();

        /** How long an event waits for the reception of its dossier before it is refused. */
        @WithDefault("7d")
        Duration patience();

        /** How often it is looked for events whose patience has ended. */
        @WithDefault("1m")
        Duration look();
    }

    /** How citizens signed in. */
    interface SignIns {
        /** How long it is remembered which events were counted: longer than their topics keep them. */
        @WithDefault("30d")
        Duration remember();
    }

    /** When the numbers of a month are final. */
    interface Closing {
        /** How long after the month's end; what becomes known later restates the month. */
        @WithDefault("5d")
        Duration after();
    }

    /** The front page's tiles. */
    interface Summary {
        /** How old the published numbers may be, here and in caches on the way. */
        @WithDefault("5s")
        Duration maxAge();
    }

    /** How the consumer waits for a store or a broker that is away. It never gives up. */
    interface Retry {
        @WithDefault("200ms")
        Duration firstWait();

        @WithDefault("10s")
        Duration longestWait();
    }
}
