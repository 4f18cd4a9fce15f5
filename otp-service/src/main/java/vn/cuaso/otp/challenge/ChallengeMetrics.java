package vn.cuaso.otp.challenge;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what came of the requests, by the outcome's name in the API. */
@ApplicationScoped
public class ChallengeMetrics {

    private final MeterRegistry registry;

    public ChallengeMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void created(CreateOutcome outcome) {
        count("cuaso.otp.challenges", outcome);
    }

    void resent(ResendOutcome outcome) {
        count("cuaso.otp.resends", outcome);
    }

    void verified(VerifyOutcome outcome) {
        count("cuaso.otp.verifications", outcome);
    }

    private void count(String meter, Object outcome) {
        var name = outcome.getClass().getAnnotation(JsonTypeName.class).value();
        registry.counter(meter, "outcome", name).increment();
    }
}
