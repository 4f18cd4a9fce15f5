package vn.cuaso.portal.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.portal.testing.RawResponse;
import vn.cuaso.portal.testing.Site;

@QuarkusTest
class TracesQuarkusTest {

    private static final String STRANGERS = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    CollectedSpans spans;

    @Test
    void traceOfABrowserEndsAtTheGatewayAndAnotherOneBegins() throws InterruptedException {
        RawResponse response = Site.raw()
                .get(
                        Site.host("identity"),
                        "/qr/x",
                        "traceparent: 00-" + STRANGERS + "-00f067aa0ba902b7-01",
                        "tracestate: stranger=1",
                        "baggage: stranger=1");

        assertThat(response.received("tracestate")).isEmpty();
        assertThat(response.received("baggage")).isEmpty();
        assertThat(response.received("traceparent")).hasSize(1);
        String trace = response.received("traceparent").getFirst().toString().split("-")[1];
        assertThat(trace).isNotEqualTo(STRANGERS);
        assertThat(ended(trace, 2))
                .extracting(SpanData::getKind)
                .containsExactlyInAnyOrder(SpanKind.SERVER, SpanKind.CLIENT);
    }

    @Test
    @DisplayName(
            "DATA-3: spans of the gateway name the line of the allow-list, and nothing of the address or the browser")
    void spansHoldNothingOfTheRequest() throws InterruptedException {
        RawResponse response = Site.raw()
                .get(
                        Site.host("identity"),
                        "/qr/a-secret-path?code=a-secret-query",
                        "User-Agent: a-secret-browser",
                        "X-Forwarded-For: 203.0.113.99");

        String trace = response.received("traceparent").getFirst().toString().split("-")[1];
        assertThat(ended(trace, 2)).extracting(SpanData::getName).contains("GET /qr/**");
        assertThat(spans.text()).contains("/qr/**").doesNotContain("a-secret", "203.0.113.99", "127.0.0.1");
    }

    private List<SpanData> ended(String trace, int count) throws InterruptedException {
        return spans.await(span -> span.getTraceId().equals(trace), count);
    }
}
