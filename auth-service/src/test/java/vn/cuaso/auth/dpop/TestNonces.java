package vn.cuaso.auth.dpop;

import java.time.Clock;
import java.time.Duration;
import vn.cuaso.auth.protection.TestKeys;

/** Nonces, and the settings that they go by. */
final class TestNonces {

    static final Duration WINDOW = Duration.ofMinutes(5);

    private TestNonces() {}

    static ProofNonces with(NonceRequirement requirement, Clock clock) {
        return new ProofNonces(TestKeys.index(), config(requirement), clock);
    }

    static DpopConfig config(NonceRequirement requirement) {
        return new Settings(Duration.ofSeconds(30), requirement, WINDOW);
    }

    private record Settings(Duration window, NonceRequirement nonces, Duration nonceWindow) implements DpopConfig {}
}
