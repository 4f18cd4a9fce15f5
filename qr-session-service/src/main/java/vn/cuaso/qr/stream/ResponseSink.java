package vn.cuaso.qr.stream;

import io.vertx.core.http.HttpServerResponse;

/**
 * A response that stays open.
 *
 * @param response to a request of this instant; its head is not sent yet
 */
record ResponseSink(HttpServerResponse response) implements EventSink {

    /** A few codes, or more states than a session has. */
    private static final int MOST_WAITING_BYTES = 8 * 1024;

    /** How long a browser waits that loses the connection, in milliseconds, before it comes again. */
    private static final String RETRY = "retry: 1000\n\n";

    void begin() {
        response.setChunked(true)
                .setWriteQueueMaxSize(MOST_WAITING_BYTES)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("X-Content-Type-Options", "nosniff");
        send(RETRY);
    }

    // Writes fail only because the browser has gone, and that is what the close handler is for.

    @Override
    public void send(String events) {
        if (!response.closed()) {
            response.write(events);
        }
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }

    @Override
    public void end() {
        if (!response.closed()) {
            response.end();
        }
    }

    @Override
    public void abandon() {
        response.reset();
    }
}
