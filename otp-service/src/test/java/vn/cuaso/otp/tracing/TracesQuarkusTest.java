package vn.cuaso.otp.tracing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.KafkaTopic;
import vn.cuaso.otp.testing.OtpApi;

@QuarkusTest
class TracesQuarkusTest {

    private static final String TRACE = "5af7651916cd43dd8448eb211c80319c";

    @Inject
    OtpApi api;

    @Inject
    CollectedSpans spans;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void requestsTraceGoesThroughTheOutboxToTheWorkerAndToItsEvents() {
        api.authorized()
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(OtpApi.somebody())
                .post("/challenges")
                .then()
                .statusCode(200);

        Await.until(
                "the message is delivered",
                () -> new KafkaTopic(kafka, "otp-events")
                        .records().stream()
                                .filter(record -> new String(record.value(), UTF_8).contains("otp.delivered"))
                                .anyMatch(TracesQuarkusTest::ofTrace));

        assertThat(spans.ofTrace(TRACE))
                .extracting(SpanData::getKind)
                .contains(SpanKind.SERVER, SpanKind.CLIENT, SpanKind.PRODUCER, SpanKind.CONSUMER);
    }

    private static boolean ofTrace(ConsumerRecord<String, byte[]> record) {
        var header = record.headers().lastHeader("traceparent");
        return header != null && new String(header.value(), UTF_8).contains(TRACE);
    }
}
