package vn.cuaso.benchmarks.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.cuaso.benchmarks.process.Pause;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.Topic;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.testing.LocalStack;

/**
 * Events a second from Kafka to committed statistics: {@code fsync} and {@code synchronous_commit} on, {@code acks=all}, the
 * service as {@code ./run} starts it. All events are in the topic before the clock starts, unless {@code live=true}.
 */
public final class DossierEvents {
    private static final int MILLIS_BETWEEN = 250;
    private static final int SAMPLES = 20;

    private DossierEvents() {}

    /** {@code dossiers=100000}; 2,600,000 dossiers are some five million events. */
    public static void main(String[] arguments) {
        Settings settings = Settings.of(arguments);
        int dossiers = settings.number("dossiers", 100_000);
        try (LocalStack stack = LocalStack.start(Map.of())) {
            StatsProcess service = new StatsProcess(stack);
            settle(service);
            long before = service.kept();
            boolean live = settings.values().containsKey("live");
            if (!live) {
                stack.pause("stats-service");
            }
            AtomicLong events = new AtomicLong(Long.MAX_VALUE);
            Thread publisher =
                    Thread.ofPlatform().start(() -> events.set(publish(stack, HistoryPlan.of(77, dossiers))));
            if (!live) {
                join(publisher);
                stack.resume("stats-service");
            }
            measure(service, before, events);
        }
    }

    private static void measure(StatsProcess service, long before, AtomicLong events) {
        long cpu = service.cpuMillis();
        long since = System.nanoTime();
        long told = 0;
        long kept = 0;
        while (kept < events.get()) {
            Pause.millis(MILLIS_BETWEEN);
            kept = service.kept() - before;
            long all = events.get() == Long.MAX_VALUE ? 0 : events.get();
            if (all > 0 && kept - told >= all / SAMPLES) {
                told = kept;
                var figures = service.figures();
                print(
                        "%,12d events %8.1f s   Pss %,d KB, live heap %,d KB",
                        kept, seconds(since), figures.pssKilobytes(), figures.liveHeapBytes() / 1024);
            }
        }
        double seconds = seconds(since);
        print(
                "%,d events in %.1f s: %,.0f a second; processor time of stats-service %.0f µs an event",
                events.get(), seconds, events.get() / seconds, (service.cpuMillis() - cpu) * 1_000.0 / events.get());
        print("check-statistics says %d", service.run("check-statistics"));
    }

    private static long publish(LocalStack stack, HistoryPlan plan) {
        EventCodec codec = new EventCodec();
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", stack.connections().kafkaBootstrapServers(), "acks", "all", "linger.ms", 20);
        long[] count = {0};
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            DossierHistory.of(plan).events().forEach(event -> {
                producer.send(new ProducerRecord<>(
                        Topic.DOSSIER_EVENTS.address(), event.subject().getBytes(UTF_8), codec.encode(event)));
                count[0]++;
            });
            producer.flush();
        }
        print("%,d events are in the topic", count[0]);
        return count[0];
    }

    /** Until what the stack brings with it is counted. */
    private static void settle(StatsProcess service) {
        long last = -1;
        for (long now = service.kept(); now != last || now == 0; now = service.kept()) {
            last = now;
            Pause.millis(4 * MILLIS_BETWEEN);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
