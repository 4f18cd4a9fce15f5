package vn.cuaso.auth.otp;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.cuaso.auth.internal.InternalConfig;

/**
 * Asks otp-service once before the first citizen needs it. The first call is the slowest: classes, the service token, the
 * connection, and over there our keys, the token's verification and a script of Redis; on a small machine it outlasts
 * {@link OtpServiceConfig#timeout()}, and somebody would read that no code could be sent. What is asked for is a challenge that
 * nobody has. It is no citizen's call: it passes by the circuit breaker, and whether this instance is ready does not wait for it.
 */
@ApplicationScoped
class OtpServiceRehearsal {

    private static final int TRIES = 60;
    private static final int CHALLENGE_BYTES = 16;

    private final OtpServiceApi api;
    private final OtpServiceConfig config;
    private final InternalConfig internal;
    private final SecureRandom random;
    private volatile Cancellable running = () -> {};

    OtpServiceRehearsal(
            @RestClient OtpServiceApi api, OtpServiceConfig config, InternalConfig internal, SecureRandom random) {
        this.api = api;
        this.config = config;
        this.internal = internal;
        this.random = random;
    }

    void start(@Observes StartupEvent event) {
        // A command sends no codes.
        if (internal.enabled()) {
            // Not at once: otp-service asks this instance for its keys, and it does not listen yet.
            running = Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(config.rehearsalPause())
                    .chain(this::rehearse)
                    .subscribe()
                    .with(
                            _ -> Log.debug("otp-service has answered"),
                            fault -> Log.infof("otp-service has not answered yet: %s", fault.getMessage()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running.cancel();
    }

    /** Until it has answered once: that nobody knows the challenge is an answer. */
    Uni<ChallengeState> rehearse() {
        return Uni.createFrom()
                .deferred(() -> api.state(challengeOfNobody(), challengeOfNobody()))
                .onFailure()
                .retry()
                .withBackOff(config.rehearsalPause(), config.rehearsalPause())
                .withJitter(0)
                .atMost(TRIES - 1);
    }

    /** In the form of those that exist, or otp-service would not look for it. */
    private String challengeOfNobody() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
