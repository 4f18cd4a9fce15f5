package vn.cuaso.benchmarks.qr;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** One browser at its event stream: remembers the newest code, and when it was told that its session is approved. */
final class WaitingBrowser {
    private static final String LINK = "\"link\":\"";

    private final Session session;
    private final ChunkedText answer = new ChunkedText(this::event);
    private final CompletableFuture<Long> approved = new CompletableFuture<>();
    private volatile String token;
    private volatile boolean ended;
    private volatile int codes;

    WaitingBrowser(Session session) {
        this.session = session;
    }

    Session session() {
        return session;
    }

    void take(ByteBuffer bytes) {
        answer.take(bytes);
    }

    private void event(String event) {
        if (event.contains("event:code") || event.contains("event: code")) {
            // The count last: who waits for the first code takes it at once.
            token = tokenOf(event);
            codes++;
        } else if (event.contains("\"approved\"")) {
            approved.complete(System.nanoTime());
        }
    }

    // The local deployment sends the code's link beside its picture.
    private static String tokenOf(String event) {
        int link = event.indexOf(LINK);
        int from = event.indexOf('#', link) + 1;
        return link < 0 ? null : event.substring(from, event.indexOf('"', from));
    }

    /** The newest code, null before the first. */
    String token() {
        return token;
    }

    /** How many codes came so far. */
    int codes() {
        return codes;
    }

    /** When the notice came ({@link System#nanoTime()}), 0 while it has not. */
    long approvedAt() {
        return approved.getNow(0L);
    }

    /** The same for who waits for it. */
    CompletableFuture<Long> approved() {
        return approved;
    }

    void end() {
        ended = true;
    }

    /** Whether the stream was closed. */
    boolean ended() {
        return ended;
    }

    /** The answer's first line, null while none has come. */
    String status() {
        return answer.status();
    }
}
