package vn.cuaso.benchmarks.qr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Thousands of event streams read by one thread with one buffer, so that the generator is small beside what it measures. */
final class EventStreams implements AutoCloseable {
    private static final int RECEIVE_BUFFER = 16 * 1024;

    private final Selector selector;
    private final InetSocketAddress server;
    private final String host;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Thread reader = Thread.ofPlatform().name("streams").unstarted(this::read);
    private volatile boolean closed;

    /**
     * Streams from one server.
     *
     * @param host what requests name, which the gateway tells origins by
     */
    EventStreams(InetSocketAddress server, String host) throws IOException {
        this.server = server;
        this.host = host;
        selector = Selector.open();
        reader.start();
    }

    /** Opens the stream of the browser's session; returns once the request is out. */
    void open(WaitingBrowser browser) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(server);
        channel.write(ByteBuffer.wrap(request(browser.session()).getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, browser);
        selector.wakeup();
    }

    private String request(Session session) {
        return """
                GET /qr/sessions/%s/events HTTP/1.1\r
                Host: %s\r
                Accept: text/event-stream\r
                Cookie: __Host-qr-stream=%s\r
                \r
                """.formatted(session.id(), host, session.streamCookie());
    }

    private void read() {
        try {
            while (!closed) {
                selector.select(this::ready);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        WaitingBrowser browser = (WaitingBrowser) key.attachment();
        try {
            buffer.clear();
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                end(key, browser);
                return;
            }
            browser.take(buffer.flip());
        } catch (IOException e) {
            end(key, browser);
        }
    }

    private static void end(SelectionKey key, WaitingBrowser browser) {
        browser.end();
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException ignored) {
            // It is closed anyway.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
