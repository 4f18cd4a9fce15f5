package vn.cuaso.local.stores;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks Redis, in its inline protocol, whether it answers and has loaded its data, and other short questions. */
final class RedisProbe {
    private static final int TIMEOUT_MILLISECONDS = 1_000;

    private final int port;
    private final String password;

    RedisProbe(int port, String password) {
        this.port = port;
        this.password = password;
    }

    boolean answers() {
        return "+PONG".equals(ask("PING"));
    }

    /** The reply, a line or the text that follows its length; empty when there is none. */
    String ask(String command) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLISECONDS);
            socket.setSoTimeout(TIMEOUT_MILLISECONDS);
            DataInputStream replies = new DataInputStream(socket.getInputStream());
            send(socket, "AUTH " + password);
            if (!"+OK".equals(line(replies))) {
                return "";
            }
            send(socket, command);
            return reply(replies);
        } catch (IOException e) {
            return "";
        }
    }

    private static void send(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String reply(DataInputStream replies) throws IOException {
        String first = line(replies);
        if (!first.startsWith("$")) {
            return first;
        }
        return new String(replies.readNBytes(Integer.parseInt(first.substring(1))), StandardCharsets.US_ASCII);
    }

    private static String line(DataInputStream replies) throws IOException {
        StringBuilder line = new StringBuilder();
        for (char next = (char) replies.readByte(); next != '\n'; next = (char) replies.readByte()) {
            line.append(next);
        }
        return line.toString().strip();
    }
}
