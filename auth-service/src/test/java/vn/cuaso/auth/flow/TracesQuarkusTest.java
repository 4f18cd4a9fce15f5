package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.tracing.CollectedSpans;

@QuarkusTest
class TracesQuarkusTest extends SignInScenario {

    @Inject
    CollectedSpans spans;

    @Test
    @DisplayName("DATA-1, DATA-3, OTP-1: the traces of sign-ins hold no person, password, code, flow or token")
    void tracesOfSignInsHoldNoSecret() throws InterruptedException {
        Citizen citizen = citizens.withPhone();
        TestBrowser browser = browser();
        String flow = begin(browser);
        Answer done = signIn(browser, flow, citizen);
        TestBrowser refused = browser();
        handIn(refused, begin(refused), citizen.citizenId(), "Wrong@2026");

        List<SpanData> lastStep = spans.await(
                span -> span.getKind() == SpanKind.SERVER && span.getName().endsWith("/otp"), 1);
        assertThat(lastStep).isNotEmpty();
        String trace = lastStep.getLast().getTraceId();
        // The event of the sign-in goes by way of the outbox, whose relay has no request of its own.
        assertThat(spans.await(span -> span.getTraceId().equals(trace) && span.getKind() == SpanKind.PRODUCER, 1))
                .isNotEmpty();

        assertThat(spans.text())
                .contains("/sign-in/{flow}/otp", "identity-events")
                .doesNotContain(
                        citizen.citizenId(),
                        citizen.account().toString(),
                        "981234229",
                        "Thử Nghiệm",
                        Citizens.PASSWORD,
                        "Wrong@2026",
                        flow.substring("/sign-in/".length()),
                        URI.create(done.location()).getRawQuery())
                .doesNotContainPattern("(?<![0-9])" + OtpServiceStub.CODE + "(?![0-9])");
    }
}
