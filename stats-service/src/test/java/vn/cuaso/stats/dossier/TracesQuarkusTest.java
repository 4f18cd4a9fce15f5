package vn.cuaso.stats.dossier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.tracing.CollectedSpans;

@QuarkusTest
class TracesQuarkusTest {

    private static final String TRACE = "7af7651916cd43dd8448eb211c80319c";

    @Inject
    EmptyDatabase database;

    @Inject
    CollectedSpans spans;

    private final TopicClient topic = new TopicClient();

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    @DisplayName("DATA-3: the trace of an event goes on to its consumer, and holds nothing of the dossier")
    void consumerGoesOnWithTheTraceOfTheEvent() throws InterruptedException {
        var record = topic.record(dossier(951).received(1, "2024-03-04T08:00"));
        record.headers().add("traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(UTF_8));

        topic.publishRecords(List.of(record));

        // Kept before this ends, so that no other test counts it.
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> given().get("/api/statistics/summary").then().body("received.value", equalTo(1)));
        assertThat(spans.await(span -> span.getTraceId().equals(TRACE), 1))
                .extracting(SpanData::getKind)
                .contains(SpanKind.CONSUMER);
        assertThat(spans.text()).contains("dossier-events").doesNotContain(new String(record.key(), UTF_8));
    }
}
