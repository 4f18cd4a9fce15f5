package vn.cuaso.system.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;

/** Server-sent events, line by line. */
final class EventLines implements AutoCloseable {
    private final Stream<String> lines;
    private final Iterator<String> iterator;

    private EventLines(Stream<String> lines) {
        this.lines = lines;
        this.iterator = lines.iterator();
    }

    static EventLines open(HttpClient client, URI address, String cookie) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Cookie", cookie)
                .build();
        HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException("No stream: " + answer.statusCode());
        }
        return new EventLines(answer.body());
    }

    /** The next line that begins so; waits for it. */
    String next(String beginning) {
        while (iterator.hasNext()) {
            String line = iterator.next();
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("The stream ended without " + beginning);
    }

    /** Reads on until the stream is cut. */
    void awaitEnd() {
        try {
            iterator.forEachRemaining(line -> {});
        } catch (UncheckedIOException cut) {
            // So it looks where an answer has not come to its own end.
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
