package vn.cuaso.otp.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DiscreetSpansTest {

    private final CollectedSpans collected = new CollectedSpans();
    private final Tracer tracer = SdkTracerProvider.builder()
            .setSampler(new CausedSpans(Sampler.alwaysOn()))
            .addSpanProcessor(new DiscreetSpans(collected))
            .build()
            .get("test");

    @Test
    @DisplayName("DATA-3: a span leaves with what is on the list, without paths, queries, addresses and messages")
    void onlyWhatIsOnTheListLeaves() {
        tracer.spanBuilder("GET /sign-in/{flow}")
                .setSpanKind(SpanKind.SERVER)
                .startSpan()
                .setAttribute("http.route", "/sign-in/{flow}")
                .setAttribute("url.path", "/sign-in/secret")
                .setAttribute("url.query", "code=secret")
                .setAttribute("client.address", "192.0.2.secret")
                .setStatus(StatusCode.ERROR, "secret")
                .recordException(new IllegalStateException("secret"))
                .end();

        assertThat(collected.text())
                .contains("/sign-in/{flow}", "java.lang.IllegalStateException")
                .doesNotContain("secret");
        assertThat(collected.all().getFirst().getAttributes().asMap())
                .containsOnlyKeys(AttributeKey.stringKey("http.route"));
        assertThat(collected.all().getFirst().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void aCallThatNobodyCausedIsNoTrace() {
        tracer.spanBuilder("evalsha").setSpanKind(SpanKind.CLIENT).startSpan().end();

        assertThat(collected.all()).isEmpty();
    }
}
