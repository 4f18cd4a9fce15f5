package vn.cuaso.benchmarks.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import vn.cuaso.benchmarks.Percentiles;
import vn.cuaso.benchmarks.process.Pause;
import vn.cuaso.events.Agency;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.Dossier;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/**
 * Asks for the tiles again and again, and now and then publishes a reception of this month that the tile <i>Đã tiếp nhận</i> has to show: how
 * long an answer takes, and how long it takes from the publishing until the stream of live tiles brings the number that counts it.
 */
final class LiveTiles {
    private static final Pattern RECEIVED = Pattern.compile("\"received\":\\{[^}]*\"value\":(\\d+)");
    private static final int MILLIS_BETWEEN_LOOKS = 10;
    private static final int LOOKS_BETWEEN_RECEPTIONS = 15;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final Publisher publisher;
    private final LongStream.Builder answers = LongStream.builder();
    private final LongStream.Builder delays = LongStream.builder();
    private final ConcurrentLinkedQueue<Long> published = new ConcurrentLinkedQueue<>();
    private volatile long shown = -1;
    private int receptions;

    LiveTiles(LocalStack stack, Publisher publisher) {
        this.service = stack.address(Service.STATS);
        this.publisher = publisher;
    }

    /** Looks while the other thread works, and until everything published here was seen. */
    void watch(Thread other) {
        Thread.ofPlatform().daemon().start(this::readStream);
        while (shown < 0) {
            Pause.millis(MILLIS_BETWEEN_LOOKS);
        }
        for (int looks = 0; other.isAlive() || !published.isEmpty(); looks++) {
            if (other.isAlive() && looks % LOOKS_BETWEEN_RECEPTIONS == 0) {
                published.add(System.nanoTime());
                publisher.send(reception(++receptions));
            }
            long since = System.nanoTime();
            ask();
            answers.add(System.nanoTime() - since);
            Pause.millis(MILLIS_BETWEEN_LOOKS);
        }
    }

    private void readStream() {
        try {
            client.send(request("/api/statistics/live"), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .forEach(this::read);
        } catch (IOException | UncheckedIOException ended) {
            // The stack was stopped.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line of the stream: what it counts more than before was shown now. */
    private void read(String line) {
        Matcher received = RECEIVED.matcher(line);
        if (!received.find()) {
            return;
        }
        long now = System.nanoTime();
        long value = Long.parseLong(received.group(1));
        for (long counted = shown; counted >= 0 && counted < value; counted++) {
            delays.add(now - published.remove());
        }
        shown = value;
    }

    private void ask() {
        try {
            client.send(request("/api/statistics/summary"), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).build();
    }

    /** How long the answers took. */
    Percentiles answers() {
        return new Percentiles(answers.build().toArray());
    }

    /** From the publishing of a reception to the live number that counted it. */
    Percentiles delays() {
        return new Percentiles(delays.build().toArray());
    }

    private static CloudEvent<DossierEvent> reception(int number) {
        String code = "H56.01-240329-99%04d".formatted(number);
        Instant at = Instant.parse("2024-03-29T02:00:00Z");
        Dossier dossier = new Dossier(
                code,
                "1.099001.000.00.00.H56",
                new Agency("H56.01", "Sở Hành chính công"),
                "Hộ tịch",
                Dossier.Channel.ONLINE,
                Optional.empty());
        DossierEvent data = new DossierEvent.Received(dossier, at, Instant.parse("2024-04-10T10:00:00Z"), "Cán bộ 01");
        return new CloudEvent<>(code + "#1", URI.create("/one-stop-shop"), code, at, 1, data);
    }
}
