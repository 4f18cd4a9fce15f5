package vn.cuaso.auth.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.InMemoryAccountStore;
import vn.cuaso.auth.protection.TestKeys;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.throttle.TestThrottle;

class ApplicantServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ApplicantService applicants = new ApplicantService(
            new InMemoryAccountStore(),
            _ -> Uni.createFrom().item(Optional.of(Clients.portal())),
            TestKeys.subjects(),
            TestThrottle.applicants(CLOCK),
            TestKeys.index(),
            () -> "portal");

    @Test
    @DisplayName("DATA-1: whoever asks too often learns nothing more, and not even whether anybody is known")
    void searchIsStopped() {
        IntStream.range(0, 600)
                .forEach(number ->
                        assertThat(ask("0990%08d".formatted(number))).isInstanceOf(ApplicantOutcome.Unknown.class));

        assertThat(ask("099000000601")).isEqualTo(new ApplicantOutcome.Limited(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void whatIsNoNumberCountsForNothing() {
        IntStream.range(0, 700).forEach(_ -> assertThat(ask("12345")).isEqualTo(new ApplicantOutcome.NoIdNumber()));

        assertThat(ask("099000000001")).isInstanceOf(ApplicantOutcome.Unknown.class);
    }

    private ApplicantOutcome ask(String number) {
        return applicants.find("province", number).await().indefinitely();
    }
}
