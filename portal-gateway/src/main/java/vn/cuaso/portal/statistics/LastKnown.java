package vn.cuaso.portal.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Asks stats-service, and remembers for a while what it said: a page never fails and never waits long because it is away. Holds
 * the answers that were used last, and not more than {@value #MOST}.
 */
@ApplicationScoped
public class LastKnown {

    private static final Logger LOG = Logger.getLogger(LastKnown.class);
    private static final int MOST = 200;

    private final StatisticsConfig config;
    private final Clock clock;
    private final Map<Object, Held> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Held> eldest) {
            return size() > MOST;
        }
    };

    private record Held(Object answer, Instant answeredAt) {}

    LastKnown(StatisticsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is known.
     *
     * @param question names it: equal questions have one answer, of one type
     */
    public <T> Uni<Reading<T>> ask(Object question, Class<T> type, Supplier<Uni<T>> client) {
        Optional<Held> fresh = held(question).filter(this::fresh);
        if (fresh.isPresent()) {
            return Uni.createFrom()
                    .item(new Reading.Present<>(type.cast(fresh.get().answer())));
        }
        return Uni.createFrom()
                .deferred(client::get)
                .ifNoItem()
                .after(config.patience())
                .fail()
                .<Reading<T>>map(answer -> {
                    keep(question, new Held(answer, clock.instant()));
                    return new Reading.Present<>(answer);
                })
                .onFailure()
                .recoverWithItem(failure -> withoutAnswer(question, type, failure));
    }

    private <T> Reading<T> withoutAnswer(Object question, Class<T> type, Throwable failure) {
        if (Reading.isRefusal(failure)) {
            return new Reading.Refused<>();
        }
        LOG.warnf("no answer from stats-service: %s", failure);
        return held(question)
                .filter(held -> !held.answeredAt().isBefore(clock.instant().minus(config.keep())))
                .<Reading<T>>map(held -> new Reading.Past<>(type.cast(held.answer())))
                .orElseGet(Reading.Missing::new);
    }

    private boolean fresh(Held held) {
        return clock.instant().isBefore(held.answeredAt().plus(config.reuse()));
    }

    private Optional<Held> held(Object question) {
        synchronized (answers) {
            return Optional.ofNullable(answers.get(question));
        }
    }

    private void keep(Object question, Held held) {
        synchronized (answers) {
            answers.put(question, held);
        }
    }
}
