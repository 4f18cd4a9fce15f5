package vn.cuaso.auth.federation;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.cuaso.auth.metric.BreakerMetrics;

/**
 * Has a code redeemed, behind one timeout and one circuit breaker for each provider. Nothing is retried: a code is good
 * once. Only a provider that does not answer counts as a failure; what it refuses, or somebody forged, does not.
 */
@ApplicationScoped
class UpstreamExchange {

    private static final TypeLiteral<Uni<UpstreamOutcome>> OUTCOME = new TypeLiteral<>() {};

    private final CurrentIdentityAssociation identity;
    private final UpstreamAnswers answers;
    private final UpstreamStandings standings;
    private final UpstreamConfig config;
    private final BreakerMetrics breakers;
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    UpstreamExchange(
            CurrentIdentityAssociation identity,
            UpstreamAnswers answers,
            UpstreamStandings standings,
            UpstreamConfig config,
            BreakerMetrics breakers) {
        this.identity = identity;
        this.answers = answers;
        this.standings = standings;
        this.config = config;
        this.breakers = breakers;
    }

    /** The answer that came with this request. */
    Uni<UpstreamOutcome> redeem(FederatedProvider provider) {
        return Uni.createFrom()
                .deferred(
                        () -> guards.computeIfAbsent(provider.id(), this::guard).get(() -> ask(provider), OUTCOME))
                .onFailure()
                .recoverWithItem(UpstreamOutcome.Away::new);
    }

    private Uni<UpstreamOutcome> ask(FederatedProvider provider) {
        return identity.getDeferredIdentity()
                .map(found -> answers.of(provider, found))
                .onFailure()
                .recoverWithItem(answers::of)
                .chain(outcome -> outcome instanceof UpstreamOutcome.Away(Throwable cause)
                        ? Uni.createFrom().failure(cause)
                        : Uni.createFrom().item(outcome));
    }

    private Guard guard(String provider) {
        return Guard.create()
                .withDescription("provider " + provider)
                .withTimeout()
                .duration(config.patience().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerCalls())
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(breakers.watch(provider)
                        .andThen(state -> standings.exchanging(provider, state != CircuitBreakerState.OPEN)))
                .done()
                .build();
    }
}
