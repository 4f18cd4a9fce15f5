package vn.cuaso.auth.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.protection.SplitToken;

/** What every {@link OperatorSessionStore} does. */
abstract class OperatorSessionStoreContract {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final SecureRandom random = new SecureRandom();
    private final SplitToken session = SplitToken.random(random);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant ends = now.plus(Duration.ofMinutes(40));

    abstract OperatorSessionStore store();

    @Test
    void startedSessionIsFoundByItsSecretAlone() {
        start();

        assertThat(use(session, now)).contains("an");
        assertThat(use(SplitToken.forId(session.id(), random), now)).isEmpty();
        assertThat(use(SplitToken.random(random), now)).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: an operator's session ends when nothing was looked at for its idle time")
    void idleSessionEnds() {
        start();

        assertThat(use(session, now.plus(IDLE))).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: looking renews an operator's idle time, never the absolute limit")
    void usedSessionLivesOnUntilItsEnd() {
        start();

        for (Instant at = now; at.isBefore(ends); at = at.plus(IDLE).minusMillis(1)) {
            assertThat(use(session, at)).as("at %s", at).contains("an");
        }
        assertThat(use(session, ends)).isEmpty();
    }

    @Test
    void onlyTheSecretEndsASession() {
        start();

        end(SplitToken.forId(session.id(), random));
        assertThat(use(session, now)).contains("an");
        end(session);
        assertThat(use(session, now)).isEmpty();
    }

    private void start() {
        store().start(session, "an", ends, IDLE, now).await().atMost(PATIENCE);
    }

    private Optional<String> use(SplitToken presented, Instant at) {
        return store().use(presented, IDLE, at).await().atMost(PATIENCE);
    }

    private void end(SplitToken presented) {
        store().end(presented).await().atMost(PATIENCE);
    }
}
