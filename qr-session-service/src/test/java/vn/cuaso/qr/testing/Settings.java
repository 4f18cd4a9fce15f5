package vn.cuaso.qr.testing;

import java.net.URI;
import java.time.Duration;
import vn.cuaso.qr.approval.ApprovalConfig;
import vn.cuaso.qr.claim.ClaimConfig;
import vn.cuaso.qr.deployment.Origins;
import vn.cuaso.qr.session.SessionConfig;

/** The defaults, for tests without a container. */
public final class Settings {

    public static final SessionConfig SESSIONS = new Sessions();
    public static final ClaimConfig CLAIMS =
            new Claims(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(1));
    public static final ApprovalConfig APPROVALS = () -> Duration.ofSeconds(30);
    public static final Origins ORIGINS = new Three();

    private Settings() {}

    private record Claims(Duration codeAge, Duration heldCodeAge, Duration clockDifference) implements ClaimConfig {}

    private record Sessions() implements SessionConfig {
        @Override
        public Duration createdLife() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration scannedLife() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration approvedLife() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration memory() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration sweepPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int sweepBatch() {
            return 3;
        }
    }

    private record Three() implements Origins {
        @Override
        public URI portal() {
            return URI.create("http://localhost:8080");
        }

        @Override
        public URI identity() {
            return URI.create("http://id.localhost:8080");
        }

        @Override
        public URI app() {
            return URI.create("http://app.localhost:8080");
        }
    }
}
