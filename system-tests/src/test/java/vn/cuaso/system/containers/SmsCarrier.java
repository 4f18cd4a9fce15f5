package vn.cuaso.system.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.cuaso.system.stack.SmsInbox;
import vn.cuaso.system.stack.SmsInbox.Sms;

/** A carrier's gateway: takes messages as {@code otp-service} posts them, and shows them as its inbox would ({@link SmsInbox}). */
final class SmsCarrier implements AutoCloseable {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final JsonMapper json = new JsonMapper();
    private final List<Sms> messages = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    SmsCarrier() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/send", this::take);
        server.createContext("/dev/sms", this::show);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode sms = json.readTree(exchange.getRequestBody());
            // The newest first.
            messages.addFirst(new Sms(
                    sms.path("reference").asText(),
                    national(sms.path("to").asText()),
                    sms.path("text").asText()));
            exchange.sendResponseHeaders(ACCEPTED, -1);
        }
    }

    private static String national(String e164) {
        return e164.replace("+84", "0");
    }

    private void show(HttpExchange exchange) throws IOException {
        String phone = exchange.getRequestURI().getQuery().substring("phone=".length());
        byte[] answer = json.writeValueAsBytes(
                messages.stream().filter(sms -> sms.phone().contains(phone)).toList());
        try (exchange) {
            exchange.sendResponseHeaders(OK, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
