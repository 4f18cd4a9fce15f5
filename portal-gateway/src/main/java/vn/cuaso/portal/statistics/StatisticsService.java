package vn.cuaso.portal.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * The four figures for a page. Never fails and never keeps a page waiting: with stats-service away or slow, or with an
 * answer that makes no sense, the last figures are shown, which carry their time, and without any the tiles say so.
 */
@ApplicationScoped
public class StatisticsService {

    private static final Logger LOG = Logger.getLogger(StatisticsService.class);
    private static final Held NOTHING = new Held(Tiles.unknown(), Instant.MIN, Instant.MIN);

    private final SummaryClient client;
    private final StatisticsConfig config;
    private final Clock clock;
    private volatile Held held = NOTHING;

    StatisticsService(@RestClient SummaryClient client, StatisticsConfig config, Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    /** The tiles of the home page and of <em>Thống kê</em>. */
    public Uni<Tiles> tiles() {
        Held now = held;
        if (clock.instant().isBefore(now.askAgainAt())) {
            return Uni.createFrom().item(now.tiles());
        }
        return client.summary()
                .ifNoItem()
                .after(config.patience())
                .fail()
                .map(Tiles::of)
                .map(this::keep)
                .onFailure()
                .recoverWithItem(this::withoutAnswer);
    }

    private Tiles keep(Tiles tiles) {
        Instant now = clock.instant();
        held = new Held(tiles, now, now.plus(config.reuse()));
        return held.tiles();
    }

    private Tiles withoutAnswer(Throwable failure) {
        LOG.warnf("no figures from stats-service: %s", failure);
        Instant now = clock.instant();
        Held before = held;
        boolean old = before.answeredAt().isBefore(now.minus(config.keep()));
        held = new Held(old ? Tiles.unknown() : before.tiles(), before.answeredAt(), now.plus(config.reuse()));
        return held.tiles();
    }

    private record Held(Tiles tiles, Instant answeredAt, Instant askAgainAt) {}
}
