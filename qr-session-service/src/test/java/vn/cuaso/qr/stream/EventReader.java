package vn.cuaso.qr.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A browser's side of one stream. Reading waits until something comes. */
final class EventReader implements AutoCloseable {

    /** One event, or the end of the stream. */
    record Event(String name, JsonObject data) {
        static final Event END = new Event("end", new JsonObject());
    }

    private final HttpClient client;
    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private EventReader(HttpClient client, HttpResponse<InputStream> response) {
        this.client = client;
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    static EventReader open(URI address, Optional<String> cookies) throws IOException, InterruptedException {
        return open(address, cookies, "203.0.113.1");
    }

    /**
     * @param from where the gateway says that the browser is
     */
    static EventReader open(URI address, Optional<String> cookies, String from)
            throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Forwarded-For", from)
                .header("Accept-Encoding", "gzip, deflate"); // as every browser
        cookies.ifPresent(sent -> request.header("Cookie", sent));
        return new EventReader(client, client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String body() throws IOException {
        return new String(response.body().readAllBytes(), UTF_8);
    }

    /** The next event with this name, or the end. */
    Event next(String name) throws IOException {
        var event = next();
        while (!event.name().equals(name) && !event.equals(Event.END)) {
            event = next();
        }
        return event;
    }

    Event next() throws IOException {
        var name = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                return new Event(name, new JsonObject(line.substring("data: ".length())));
            }
        }
        return Event.END;
    }

    /** As if the tab was closed: the connection is cut. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
