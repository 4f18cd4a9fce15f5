package vn.cuaso.otp.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Three carriers: one that nobody reaches, one that refuses, one that takes what it is given and shows it. */
public final class Carriers implements QuarkusTestResourceLifecycleManager {

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/refusing", exchange -> {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        server.createContext("/taking", exchange -> {
            taken.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.createContext("/taken", exchange -> {
            var messages = ("[" + String.join(",", taken) + "]").getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(200, messages.length);
            exchange.getResponseBody().write(messages);
            exchange.close();
        });
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "cuaso.otp.channels",
                "away,refusing,taking",
                "cuaso.otp.http-gateways.away.url",
                "http://127.0.0.1:" + PackagedService.freePort(),
                "cuaso.otp.http-gateways.refusing.url",
                address + "/refusing",
                "cuaso.otp.http-gateways.taking.url",
                address + "/taking",
                "test.carriers.taken",
                address + "/taken");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
