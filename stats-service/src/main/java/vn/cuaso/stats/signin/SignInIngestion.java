package vn.cuaso.stats.signin;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.cuaso.events.EventData;
import vn.cuaso.events.Topic;
import vn.cuaso.stats.signin.SignInEventReader.Read;
import vn.cuaso.stats.topic.DeadLetters;
import vn.cuaso.stats.topic.Patience;

/** Takes records of one topic in: what counts is counted once, what is no event is set aside alone and whole. It never fails, it waits. */
@Startup
@ApplicationScoped
class SignInIngestion {

    private final SignInEventReader reader;
    private final SignInStore store;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final MeterRegistry metrics;
    private final Clock clock;

    SignInIngestion(
            SignInEventReader reader,
            SignInStore store,
            DeadLetters deadLetters,
            Patience patience,
            MeterRegistry metrics,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.metrics = metrics;
        this.clock = clock;
        // There from the start: an alert computes increases of them.
        for (Topic topic : List.of(Topic.IDENTITY_EVENTS, Topic.OTP_EVENTS, Topic.QR_EVENTS)) {
            for (String outcome : List.of("counted", "duplicate", "refused")) {
                count(topic, outcome, 0);
            }
        }
    }

    /**
     * Takes them in.
     *
     * @param family the events of the topic
     */
    Uni<Void> takeIn(Topic topic, Class<? extends EventData> family, Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var events = new ArrayList<SignInEvent>();
        var refused = new ArrayList<Uni<Void>>();
        for (var arrived : records) {
            switch (reader.read(family, arrived.value())) {
                case Read.Countable(var event) -> events.add(event);
                case Read.Irrelevant _ -> {}
                case Read.Impossible(var reason) -> refused.add(setAside(topic, arrived, reason));
            }
        }
        return Multi.createFrom()
                .iterable(refused)
                .onItem()
                .transformToUniAndConcatenate(step -> step)
                .onItem()
                .ignoreAsUni()
                .chain(() -> count(topic, events));
    }

    private Uni<Void> count(Topic topic, List<SignInEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return patience.untilItWorks(
                        "Counting " + events.size() + " events of " + topic.address(),
                        () -> store.count(events, clock.instant()))
                .invoke(fresh -> {
                    count(topic, "counted", fresh);
                    count(topic, "duplicate", events.size() - fresh);
                })
                .replaceWithVoid();
    }

    private Uni<Void> setAside(Topic topic, ConsumerRecord<byte[], byte[]> refused, String reason) {
        return patience.untilItWorks("Setting a record aside", () -> deadLetters.setAside(topic, refused, reason))
                .invoke(() -> count(topic, "refused", 1));
    }

    private void count(Topic topic, String outcome, int howMany) {
        metrics.counter("cuaso.stats.sign.in.events", "topic", topic.address(), "outcome", outcome)
                .increment(howMany);
    }
}
