package vn.cuaso.stats.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.cuaso.stats.published.PublishedConfig;
import vn.cuaso.stats.published.TooManyException;

/**
 * How often one network, and all together, may ask for single dossiers in a window of time: codes are numbered day by day, and
 * whoever tries them one after the other is stopped. Held in memory, so several instances allow as many times as much.
 */
@ApplicationScoped
class NetworkLimit {

    private final int perNetwork;
    private final int together;
    private final Duration window;
    private final Clock clock;

    private final Map<String, Integer> asked = new HashMap<>();
    private int askedTogether;
    private Instant ends = Instant.MIN;

    NetworkLimit(PublishedConfig config, Clock clock) {
        this.perNetwork = config.lookup().perNetwork();
        this.together = config.lookup().together();
        this.window = config.lookup().window();
        this.clock = clock;
    }

    /** Counts one question, and throws {@link TooManyException} for one too many. */
    synchronized void count(String network) {
        var now = clock.instant();
        if (!now.isBefore(ends)) {
            asked.clear();
            askedTogether = 0;
            ends = now.plus(window);
        }
        // Beyond what all may ask nothing new is remembered: a stranger with many addresses does not fill the memory.
        if (askedTogether >= together || asked.getOrDefault(network, 0) >= perNetwork) {
            throw new TooManyException(Duration.between(now, ends).plusSeconds(1));
        }
        askedTogether++;
        asked.merge(network, 1, Integer::sum);
    }
}
