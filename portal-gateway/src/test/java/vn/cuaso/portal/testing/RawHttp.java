package vn.cuaso.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends exactly the bytes that a test wrote, which no HTTP library would, and reads the answer to its end. */
public final class RawHttp {

    private static final int PATIENCE_IN_MILLISECONDS = 10_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * @param lines request line and headers; {@code Connection: close} is added
     */
    public RawResponse send(String body, String... lines) {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request(body, lines).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readAllBytes();
            return RawResponse.parse(new String(answer, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawResponse get(String host, String target, String... headers) {
        String[] lines = new String[headers.length + 2];
        lines[0] = "GET " + target + " HTTP/1.1";
        lines[1] = "Host: " + host;
        System.arraycopy(headers, 0, lines, 2, headers.length);
        return send("", lines);
    }

    /** An open connection, for what goes on longer than one request. */
    public Socket open() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
        return socket;
    }

    public static String request(String body, String... lines) {
        String head = String.join("\r\n", lines);
        boolean staysOpen = head.contains("\r\nConnection: keep-alive");
        return head + (staysOpen ? "" : "\r\nConnection: close") + "\r\n\r\n" + body;
    }
}
