package vn.cuaso.auth.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.internal.InternalConfig;

/** The first call to otp-service, which no citizen has to wait for. */
@QuarkusTest
class OtpServiceRehearsalQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MORE_THAN_OPENS_THE_BREAKER = 20;

    @Inject
    @RestClient
    OtpServiceApi api;

    @Inject
    OneTimeCodes codes;

    @Inject
    InternalConfig internal;

    @Inject
    MeterRegistry registry;

    /** Filled by {@link OtpServiceStub} itself. */
    OtpServiceStub otp;

    private OtpServiceRehearsal rehearsal;

    @BeforeEach
    void prepare() {
        otp.reset();
        rehearsal = new OtpServiceRehearsal(api, new Hurried(), internal, new SecureRandom());
    }

    @AfterEach
    void end() {
        rehearsal.stop(new ShutdownEvent());
        otp.reset();
    }

    @Test
    void oneAnswerIsEnough() {
        rehearsal.start(new StartupEvent());
        until(() -> asked() == 1);

        assertThat(rehearsal.rehearse().await().atMost(PATIENCE)).isInstanceOf(ChallengeState.Gone.class);
        assertThat(asked()).isEqualTo(2);
        assertThat(otp.calls("GET", "/challenges/[A-Za-z0-9_-]{22}"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.authorization()).startsWith("Bearer ey"));
    }

    @Test
    void failuresAreNoAnswerAndDoNotCountForTheBreaker() {
        otp.away(true);
        CompletableFuture<ChallengeState> answer =
                rehearsal.rehearse().subscribe().asCompletionStage();
        until(() -> asked() >= MORE_THAN_OPENS_THE_BREAKER);
        assertThat(answer).isNotDone();
        assertThat(breaker()).isZero();

        otp.away(false);

        assertThat(answer).succeedsWithin(PATIENCE).isInstanceOf(ChallengeState.Gone.class);
        assertThat(codes.state(new ChallengeReference("of", "nobody", CodePurpose.SIGN_IN))
                        .await()
                        .atMost(PATIENCE))
                .isInstanceOf(ChallengeState.Gone.class);
        assertThat(breaker()).isZero();
    }

    @Test
    void askingEndsWhenNobodyEverAnswers() {
        otp.away(true);

        assertThatThrownBy(() -> rehearsal.rehearse().await().atMost(PATIENCE)).hasMessageContaining("503");
        assertThat(asked()).isEqualTo(60);
    }

    private int asked() {
        return otp.calls("GET", ".*").size();
    }

    private double breaker() {
        return registry.get("cuaso.auth.breaker.open")
                .tag("to", "otp-service")
                .gauge()
                .value();
    }

    private static void until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    /** As by default, but for the pause. */
    private static final class Hurried implements OtpServiceConfig {

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(4);
        }

        @Override
        public int breakerCalls() {
            return 8;
        }

        @Override
        public Duration breakerDelay() {
            return Duration.ofSeconds(3);
        }

        @Override
        public Duration rehearsalPause() {
            return Duration.ofMillis(50);
        }
    }
}
