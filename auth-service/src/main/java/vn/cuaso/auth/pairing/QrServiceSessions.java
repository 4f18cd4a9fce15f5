package vn.cuaso.auth.pairing;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.cuaso.auth.metric.BreakerMetrics;
import vn.cuaso.auth.pairing.QrServiceApi.ResultRequest;

/**
 * Sessions over HTTP, behind one timeout and one circuit breaker. Nothing is retried: a result is given out once, and a
 * page asks for a new session by itself.
 */
@ApplicationScoped
class QrServiceSessions implements QrSessions {

    private final QrServiceApi api;
    private final Guard guard;

    QrServiceSessions(@RestClient QrServiceApi api, QrServiceConfig config, BreakerMetrics breakers) {
        this.api = api;
        this.guard = Guard.create()
                .withDescription("qr-session-service")
                .withTimeout()
                .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerCalls())
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(breakers.watch("qr-session-service"))
                .done()
                .build();
    }

    @Override
    public Uni<Creation> create(NewSession session) {
        return guarded(() -> api.create(session), new TypeLiteral<Uni<Creation>>() {});
    }

    @Override
    public Uni<Result> take(PairingId session, Optional<String> code) {
        return guarded(() -> api.take(session.value(), new ResultRequest(code)), new TypeLiteral<Uni<Result>>() {});
    }

    @Override
    public Uni<Void> cancel(PairingId session) {
        return guarded(() -> api.cancel(session.value()), new TypeLiteral<Uni<Void>>() {});
    }

    private <T> Uni<T> guarded(Supplier<Uni<T>> call, TypeLiteral<Uni<T>> type) {
        return Uni.createFrom()
                .deferred(() -> guard.get(call, type))
                .onFailure()
                .transform(QrSessionsUnavailableException::new);
    }
}
