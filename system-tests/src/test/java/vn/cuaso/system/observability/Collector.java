package vn.cuaso.system.observability;

import static java.util.stream.Collectors.groupingBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces (OTLP 1.9 over HTTP, binary protobuf) that keeps what the services export. */
final class Collector implements AutoCloseable {
    private static final int OK = 200;

    private final List<ExportedSpan> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            for (var resource : ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList()) {
                resource.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .map(span -> ExportedSpan.of(resource.getResource(), span))
                        .forEach(spans::add);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(OK, -1);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<ExportedSpan> spans() {
        return List.copyOf(spans);
    }

    List<Trace> traces() {
        return spans().stream().collect(groupingBy(ExportedSpan::trace)).values().stream()
                .map(Trace::new)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
