package vn.cuaso.benchmarks.qr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.cuaso.benchmarks.citizen.HttpBrowser;
import vn.cuaso.benchmarks.process.Pause;

/** One browser at the sign-in page, doing what the page's script does there. */
final class SignInPage {
    private static final int FOUND_ELSEWHERE = 303;
    private static final int MILLIS_OF_PATIENCE = 10_000;

    private final HttpBrowser browser;
    private final URI pairings;
    private final WaitingBrowser stream;

    private SignInPage(HttpBrowser browser, URI pairings, WaitingBrowser stream) {
        this.browser = browser;
        this.pairings = pairings;
        this.stream = stream;
    }

    /** Opens the page at {@code start}, asks for a pairing, and returns with the first code. */
    static SignInPage open(HttpClient client, String start, EventStreams streams) throws IOException {
        HttpBrowser browser = new HttpBrowser(client);
        URI page = browser.open(start).address();
        URI pairings = page.resolve(page.getPath() + "/qr");
        String begun =
                browser.submitOnly(pairings, Map.of("kind", "cross-device")).body();
        WaitingBrowser stream =
                new WaitingBrowser(new Session(sessionOf(begun), browser.cookie(pairings, "__Host-qr-stream")));
        streams.open(stream);
        for (int millis = 0; stream.codes() == 0; millis++) {
            if (millis == MILLIS_OF_PATIENCE) {
                throw new IllegalStateException("No code: " + stream.status());
            }
            Pause.millis(1);
        }
        return new SignInPage(browser, pairings, stream);
    }

    private static String sessionOf(String begun) {
        try {
            return new ObjectMapper().readTree(begun).path("session").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a phone sees. */
    WaitingBrowser stream() {
        return stream;
    }

    /**
     * Waits for the notice and asks for the completion at once; returns when the way on is answered. A stream that is cut
     * is not opened again, as a page would do: such a sign-in ends the measuring.
     */
    void leaveWhenApproved() {
        stream.approved().orTimeout(MILLIS_OF_PATIENCE, TimeUnit.MILLISECONDS).join();
        URI completion = URI.create(pairings + "/" + stream.session().id() + "/completion");
        var answer = browser.submitOnly(completion, Map.of());
        if (answer.status() != FOUND_ELSEWHERE) {
            throw new IllegalStateException("Not completed: " + answer.status() + " " + answer.body());
        }
    }
}
