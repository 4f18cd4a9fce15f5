package vn.cuaso.qr.tracing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every span of the tests, as an exporter would get it; the last few thousand of them. */
@Singleton
public class CollectedSpans implements SpanProcessor {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final ConcurrentLinkedDeque<SpanData> spans = new ConcurrentLinkedDeque<>();

    /** Where there is an exporter of a test's own, Quarkus sets up none that looks for a collector. */
    @Produces
    @Singleton
    static SpanExporter nowhere() {
        return SpanExporter.composite();
    }

    public List<SpanData> all() {
        return List.copyOf(spans);
    }

    /** Waits for so many of a kind, or for a minute: a span ends after its answer has left. */
    public synchronized List<SpanData> await(Predicate<SpanData> which, int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long left = PATIENCE.toMillis();
        while (spans.stream().filter(which).count() < count && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return spans.stream().filter(which).toList();
    }

    public List<SpanData> ofTrace(String traceId) {
        return spans.stream().filter(span -> span.getTraceId().equals(traceId)).toList();
    }

    /** Everything that they say, resource included. */
    public String text() {
        return spans.stream().map(CollectedSpans::text).collect(Collectors.joining("\n"));
    }

    private static String text(SpanData span) {
        return String.join(
                " ",
                span.getName(),
                span.getAttributes().toString(),
                span.getEvents().toString(),
                span.getLinks().toString(),
                span.getStatus().toString(),
                span.getResource().toString());
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public synchronized void onEnd(ReadableSpan span) {
        spans.addLast(span.toSpanData());
        if (spans.size() > MOST) {
            spans.pollFirst();
        }
        notifyAll();
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
