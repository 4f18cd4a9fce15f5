package vn.cuaso.local.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One user's connection to Redis in its inline protocol: a command is a line, and so is the reply. */
final class InlineRedis implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader replies;

    InlineRedis(String uri) throws IOException {
        URI address = URI.create(uri);
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(5_000);
        replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String[] user = address.getUserInfo().split(":", 2);
        send("AUTH " + user[0] + " " + user[1]);
    }

    /** The first line of the reply: {@code +OK}, {@code :1}, {@code $3}, {@code -NOPERM …}. */
    String send(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        return replies.readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
