package vn.cuaso.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cuaso.portal.forward.TrustedAddresses;

class TrustedTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final TextMapPropagator format =
            new TrustedTraces(TrustedAddresses.of("192.0.2.0/24")).customize(new W3C());

    @Test
    void traceOfATrustedProxyGoesOn() {
        assertThat(traceOf(request("192.0.2.7"))).isEqualTo(TRACE);
    }

    @Test
    void traceOfAnybodyElseEndsHere() {
        assertThat(traceOf(request("198.51.100.7")))
                .isEqualTo(Span.getInvalid().getSpanContext().getTraceId());
    }

    private String traceOf(HttpServerRequest request) {
        Context context = format.extract(Context.root(), request, new Headers());
        return Span.fromContext(context).getSpanContext().getTraceId();
    }

    private static HttpServerRequest request(String peer) {
        HttpConnection connection =
                only(HttpConnection.class, "remoteAddress", SocketAddress.inetSocketAddress(4711, peer));
        return only(HttpServerRequest.class, "connection", connection);
    }

    /** Something that answers one question. */
    private static <T> T only(Class<T> type, String question, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> {
            if (method.getName().equals(question)) {
                return answer;
            }
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    private record Headers() implements TextMapGetter<HttpServerRequest> {

        private static final Map<String, String> VALUES = Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return VALUES.keySet();
        }

        @Override
        public String get(HttpServerRequest request, String key) {
            return VALUES.get(key);
        }
    }

    private record W3C() implements TextMapPropagatorCustomizer.Context {

        @Override
        public TextMapPropagator propagator() {
            return W3CTraceContextPropagator.getInstance();
        }

        @Override
        public ConfigProperties otelConfigProperties() {
            throw new UnsupportedOperationException("none is needed");
        }
    }
}
