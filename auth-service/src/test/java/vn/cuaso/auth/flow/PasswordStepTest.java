package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.InMemoryAccountStore;
import vn.cuaso.auth.device.InMemoryDeviceStore;
import vn.cuaso.auth.event.RecordedSignInEvents;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.password.PasswordComparison;
import vn.cuaso.auth.password.Passwords;
import vn.cuaso.auth.password.TestPasswords;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.throttle.TestThrottle;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** Guesses at an ID number without an account, which get no further than the comparison. */
class PasswordStepTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Passwords passwords = TestPasswords.passwords(VERTX, new SimpleMeterRegistry(), TestPasswords.CHEAP);
    private final MovableClock clock = new MovableClock(NOW);
    private final RecordedSignInEvents events = new RecordedSignInEvents();
    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final PasswordStep step = new PasswordStep(
            new PasswordAttempts(TestThrottle.browsers(clock), accounts, new InMemoryDeviceStore()),
            TestThrottle.throttle(clock),
            accounts,
            passwords,
            new InMemoryFlowStore(clock),
            null,
            events);

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    @DisplayName("OTP-8: an attempt that found the pool full was no attempt")
    void busyIsNotCounted() {
        List<PasswordComparison> others = Stream.generate(passwords::prepareComparison)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
        assertThat(guess(10)).hasOnlyElementsOfType(PasswordOutcome.Busy.class);
        others.forEach(PasswordComparison::giveBack);

        assertThat(guess(5)).hasOnlyElementsOfType(PasswordOutcome.WrongCredentials.class);
        assertThat(guess(1)).hasOnlyElementsOfType(PasswordOutcome.Throttled.class);
    }

    @Test
    @DisplayName("OTP-8: throttled attempts leave the pool to others, and one event, however many they are")
    void throttledAttemptsTakeNoPlaceAndMakeOneEvent() {
        guess(5);
        events.clear();

        assertThat(guess(20)).hasOnlyElementsOfType(PasswordOutcome.Throttled.class);

        assertThat(events.failures()).containsExactly(FailureReason.THROTTLED);
        assertThat(passwords.prepareComparison()).isPresent();
    }

    private List<PasswordOutcome> guess(int times) {
        return IntStream.range(0, times).mapToObj(_ -> guess()).toList();
    }

    private PasswordOutcome guess() {
        StoredFlow<SignInFlow.Credentials> flow =
                new StoredFlow<>(TestFlows.credentials(new SecureRandom(), NOW.plusSeconds(600)), 1);
        Visitor visitor = new Visitor(
                new ClientAddress("203.0.113.7"),
                Language.VIETNAMESE,
                Optional.empty(),
                Optional.empty(),
                UserAgent.UNKNOWN);
        Uni<PasswordOutcome> outcome =
                step.submit(new PasswordStep.Submission(flow, new CitizenId("099089010001"), "Wrong@2026", visitor));
        return outcome.await().indefinitely();
    }
}
