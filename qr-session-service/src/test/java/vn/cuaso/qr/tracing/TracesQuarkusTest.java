package vn.cuaso.qr.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.KafkaTopic;
import vn.cuaso.qr.testing.PairingApi;

@QuarkusTest
class TracesQuarkusTest {

    private static final String TRACE = "6af7651916cd43dd8448eb211c80319c";

    @Inject
    PairingApi api;

    @Inject
    CollectedSpans spans;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    @DisplayName(
            "DATA-3: the trace of a request goes through the outbox to its events, and holds nothing of the request")
    void requestsTraceGoesThroughTheOutboxToItsEvents() {
        var body = api.crossDevice();
        api.service()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(body)
                .post("/sessions")
                .then()
                .statusCode(200);

        Await.until(
                "the session is announced",
                () -> new KafkaTopic(kafka, "qr-events").records().stream().anyMatch(TracesQuarkusTest::ofTrace));

        assertThat(spans.ofTrace(TRACE))
                .extracting(SpanData::getKind)
                .contains(SpanKind.SERVER, SpanKind.CLIENT, SpanKind.PRODUCER);
        assertThat(spans.text())
                .contains("/sessions")
                .doesNotContain(
                        (String) body.get("session"), (String) body.get("browser"), (String) body.get("clientIp"));
    }

    private static boolean ofTrace(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("traceparent");
        return header != null && new String(header.value(), UTF_8).contains(TRACE);
    }
}
