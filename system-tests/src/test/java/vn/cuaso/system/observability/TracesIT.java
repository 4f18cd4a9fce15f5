package vn.cuaso.system.observability;

import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cuaso.system.stack.Citizen.THU_NGHIEM;
import static vn.cuaso.system.stack.Citizen.VI_DU;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.cuaso.system.observability.Trace.Part;
import vn.cuaso.system.phone.OwnedBy;
import vn.cuaso.system.phone.Phone;
import vn.cuaso.system.screens.HomeScreen;
import vn.cuaso.system.screens.OtpScreen;
import vn.cuaso.system.screens.QrPanel;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** One trace from a citizen's click through the services and Kafka, as a collector gets it, and nothing about the citizen in it. */
@ExtendWith(Traced.class)
@SystemTest
@Tag("thorough") // starts an installation of its own
class TracesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    @DisplayName("DATA-3: from the password to the SMS, and from the code to the statistics")
    void signInByPassword(Page page, Installation installation, Collector collector) {
        HomeScreen home = HomeScreen.open(page, installation);
        home.pressSignIn().chooseNationalIdentity().signIn(THU_NGHIEM);
        String code = installation.inbox().next(THU_NGHIEM).code();
        OtpScreen.shownOn(page).confirm(code);
        home.greets(THU_NGHIEM.fullName());

        expectTrace(
                collector,
                new Part("portal-gateway", SPAN_KIND_SERVER),
                new Part("auth-service", SPAN_KIND_SERVER),
                new Part("otp-service", SPAN_KIND_SERVER),
                new Part("otp-service", SPAN_KIND_PRODUCER),
                new Part("otp-service", SPAN_KIND_CONSUMER));
        expectTrace(
                collector,
                new Part("portal-gateway", SPAN_KIND_SERVER),
                new Part("auth-service", SPAN_KIND_SERVER),
                new Part("auth-service", SPAN_KIND_PRODUCER),
                new Part("stats-service", SPAN_KIND_CONSUMER));
        expectNothingOf(THU_NGHIEM, collector, code);
    }

    @Test
    @DisplayName("DATA-3: from the approval on a phone to the statistics")
    void approvalOnAPhone(Page page, @OwnedBy(VI_DU) Phone phone, Installation installation, Collector collector) {
        HomeScreen home = HomeScreen.open(page, installation);
        home.pressSignIn().chooseNationalIdentity();
        phone.openScanner().pointAt(QrPanel.shownOn(page)).confirm();
        home.greets(VI_DU.fullName());

        expectTrace(
                collector,
                new Part("portal-gateway", SPAN_KIND_SERVER),
                new Part("qr-session-service", SPAN_KIND_SERVER),
                new Part("qr-session-service", SPAN_KIND_PRODUCER),
                new Part("stats-service", SPAN_KIND_CONSUMER));
        expectNothingOf(VI_DU, collector);
    }

    /** Numbers of their own: in times, which are longer, six digits come up by chance. */
    private static void expectNothingOf(Citizen citizen, Collector collector, String... codes) {
        String numbers = Stream.concat(Stream.of(citizen.idNumber(), citizen.phone()), Stream.of(codes))
                .collect(joining("|"));
        assertThat(collector.spans())
                .extracting(ExportedSpan::everything)
                .noneMatch(Pattern.compile("(?<!\\d)(" + numbers + ")(?!\\d)").asPredicate());
    }

    /** One tree, which the gateway began. */
    private static void expectTrace(Collector collector, Part... parts) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Trace> traces = collector.traces().stream()
                    .filter(trace -> trace.parts().containsAll(List.of(parts)))
                    .toList();
            assertThat(traces).as("traces through %s", List.of(parts)).isNotEmpty();
            assertThat(traces)
                    .allSatisfy(trace -> assertThat(trace.beginnings())
                            .singleElement()
                            .returns("portal-gateway", ExportedSpan::service)
                            .returns("", ExportedSpan::parent));
        });
    }
}
