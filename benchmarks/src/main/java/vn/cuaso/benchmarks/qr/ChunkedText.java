package vn.cuaso.benchmarks.qr;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Takes the bytes of one chunked answer (RFC 9112 §7.1) as they come, and gives out whole server-sent events. */
final class ChunkedText {
    private static final int MOST_OF_AN_EVENT = 8_192;

    private final Consumer<String> events;
    private StringBuilder text = new StringBuilder(0);
    private String status;
    private int left = -1;
    private int pending;
    private boolean lineOfChunk;

    /** What is given out is all lines of an event; of comments nothing. */
    ChunkedText(Consumer<String> events) {
        this.events = events;
    }

    /** The first line of the answer once its head was read, else null. */
    String status() {
        return status;
    }

    void take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            char next = (char) (bytes.get() & 0xff);
            if (status == null) {
                head(next);
            } else if (left > 0) {
                left--;
                body(next);
            } else {
                size(next);
            }
        }
    }

    private void head(char next) {
        text.append(next);
        if (next == '\n' && text.length() > 3 && text.charAt(text.length() - 3) == '\n') {
            status = text.substring(0, text.indexOf("\r"));
            text = new StringBuilder(0);
            left = 0;
        }
    }

    // "1a2\r\n" before a chunk, "\r\n" after it: hexadecimal digits count, all else ends or separates.
    private void size(char next) {
        int digit = Character.digit(next, 16);
        if (digit >= 0) {
            pending = pending * 16 + digit;
            lineOfChunk = true;
        } else if (next == '\n' && lineOfChunk) {
            left = pending;
            pending = 0;
            lineOfChunk = false;
        }
    }

    private void body(char next) {
        if (next == '\r') {
            return;
        }
        boolean blankLine = next == '\n' && (text.isEmpty() || text.charAt(text.length() - 1) == '\n');
        if (!blankLine) {
            text.append(next);
        } else if (!text.isEmpty()) {
            events.accept(text.toString());
            text = new StringBuilder(0);
        }
        if (text.length() > MOST_OF_AN_EVENT) {
            throw new IllegalStateException("Not an event: " + text.substring(0, 80));
        }
    }
}
