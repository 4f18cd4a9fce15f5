package vn.cuaso.auth.otp;

import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.cuaso.auth.metric.BreakerMetrics;
import vn.cuaso.auth.otp.OtpServiceApi.SendRequest;
import vn.cuaso.auth.otp.OtpServiceApi.VerificationRequest;
import vn.cuaso.auth.protection.ClientAddress;

/**
 * One-time codes over HTTP, behind one timeout and one circuit breaker. Nothing is retried here: a second message costs
 * money and a second attempt costs the citizen one of five; the citizen decides. It is made at the start, not by the first call: the
 * breaker's metric is there from then on, and {@link OtpServiceRehearsal} leaves less to be done.
 */
@Startup
@ApplicationScoped
class OtpServiceCodes implements OneTimeCodes {

    private final OtpServiceApi api;
    private final OtpServiceLocksApi locks;
    private final Guard guard;

    OtpServiceCodes(
            @RestClient OtpServiceApi api,
            @RestClient OtpServiceLocksApi locks,
            OtpServiceConfig config,
            BreakerMetrics breakers) {
        this.api = api;
        this.locks = locks;
        this.guard = Guard.create()
                .withDescription("otp-service")
                .withTimeout()
                .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerCalls())
                .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(breakers.watch("otp-service"))
                .done()
                .build();
    }

    @Override
    public Uni<Creation> create(ChallengeRequest request) {
        return guarded(() -> api.create(request), new TypeLiteral<Uni<Creation>>() {});
    }

    @Override
    public Uni<Resending> resend(ChallengeReference challenge, ClientAddress address) {
        SendRequest request = new SendRequest(challenge.transaction(), challenge.purpose(), address.text());
        return guarded(() -> api.resend(challenge.id(), request), new TypeLiteral<Uni<Resending>>() {});
    }

    @Override
    public Uni<Verification> verify(ChallengeReference challenge, String code) {
        VerificationRequest request = new VerificationRequest(challenge.transaction(), challenge.purpose(), code);
        return guarded(() -> api.verify(challenge.id(), request), new TypeLiteral<Uni<Verification>>() {});
    }

    @Override
    public Uni<ChallengeState> state(ChallengeReference challenge) {
        return guarded(
                () -> api.state(challenge.id(), challenge.transaction()), new TypeLiteral<Uni<ChallengeState>>() {});
    }

    @Override
    public Uni<Void> discard(ChallengeReference challenge) {
        return guarded(() -> api.discard(challenge.id(), challenge.transaction()), new TypeLiteral<Uni<Void>>() {});
    }

    @Override
    public Uni<Void> forgetFailures(String account) {
        return guarded(() -> locks.forgetFailures(account), new TypeLiteral<Uni<Void>>() {});
    }

    private <T> Uni<T> guarded(Supplier<Uni<T>> call, TypeLiteral<Uni<T>> type) {
        return Uni.createFrom()
                .deferred(() -> guard.get(call, type))
                .onFailure()
                .transform(OneTimeCodesUnavailableException::new);
    }
}
