package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a service on its management port whether it is ready, and remembers what it said. */
final class HealthProbe {
    private static final int TIMEOUT_MILLISECONDS = 2_000;
    private static final int LONGEST_ANSWER = 2_000;

    private final URI address;
    private volatile String lastAnswer = "nothing";

    private HealthProbe(URI address) {
        this.address = address;
    }

    static HealthProbe ofManagement(int port) {
        return new HealthProbe(URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
    }

    boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
            connection.setReadTimeout(TIMEOUT_MILLISECONDS);
            int status = connection.getResponseCode();
            lastAnswer = status + " " + body(connection);
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            lastAnswer = e.toString();
            return false;
        }
    }

    /** A status and its page, or why there was none. */
    String lastAnswer() {
        return lastAnswer;
    }

    // Read to its end: an unread connection is neither used again nor closed.
    private static String body(HttpURLConnection connection) throws IOException {
        try (InputStream body =
                connection.getErrorStream() == null ? connection.getInputStream() : connection.getErrorStream()) {
            return new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }
}
