package vn.cuaso.otp.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.otp.challenge.Challenge;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.challenge.ChallengeState;
import vn.cuaso.otp.challenge.ChallengeStore;
import vn.cuaso.otp.channel.Sms;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.code.CodeSubject;
import vn.cuaso.otp.code.OneTimeCode;
import vn.cuaso.otp.keys.Seal;
import vn.cuaso.otp.phone.PhoneNumber;

/** Makes the message of a delivery request, deriving the code anew and opening the phone, and sends it on its route. */
@ApplicationScoped
public class DeliveryService {

    private final ChallengeStore challenges;
    private final DeliveryStore deliveries;
    private final DeliveryRoute route;
    private final CodeDerivation codes;
    private final Seal seal;
    private final SmsText text;
    private final Clock clock;

    public DeliveryService(
            ChallengeStore challenges,
            DeliveryStore deliveries,
            DeliveryRoute route,
            CodeDerivation codes,
            Seal seal,
            SmsText text,
            Clock clock) {
        this.challenges = challenges;
        this.deliveries = deliveries;
        this.route = route;
        this.codes = codes;
        this.seal = seal;
        this.text = text;
        this.clock = clock;
    }

    /**
     * Delivers the code, unless that is done or no longer of use. Asking again is harmless.
     *
     * <p>Fails with {@link vn.cuaso.otp.redis.RedisUnavailableException} or {@link StillBeingSentException} if trying
     * again may help.
     */
    public Uni<DeliveryOutcome> deliver(DeliveryRequested request) {
        var id = new ChallengeId(request.challenge());
        return challenges
                .find(id)
                .chain(found ->
                        found.map(challenge -> deliver(challenge, request)).orElseGet(DeliveryService::over));
    }

    private Uni<DeliveryOutcome> deliver(Challenge challenge, DeliveryRequested request) {
        if (challenge.isLive(clock.instant())) {
            return deliveries
                    .sealedPhone(challenge.id())
                    .chain(phone -> phone.map(
                                    found -> route.send(challenge.id(), request.send(), sms(challenge, request, found)))
                            .orElseGet(DeliveryService::over));
        }
        return challenge.state() == ChallengeState.LIVE ? route.expired(challenge.id(), request.send()) : over();
    }

    private Sms sms(Challenge challenge, DeliveryRequested request, String sealedPhone) {
        var id = challenge.id().value();
        var phone = new PhoneNumber(seal.open(sealedPhone, id));
        var life = Duration.between(clock.instant(), challenge.expiresAt());
        var words = text.of(code(challenge), challenge.binding().purpose(), request.language(), life);
        return new Sms(id + "-" + request.send(), phone, words);
    }

    private OneTimeCode code(Challenge challenge) {
        var binding = challenge.binding();
        var subject = new CodeSubject(
                binding.purpose(), binding.transaction(), challenge.id().value());
        return codes.derive(challenge.kid(), subject)
                .orElseThrow(
                        () -> new IllegalStateException("the code key " + challenge.kid() + " was removed too soon"));
    }

    private static Uni<DeliveryOutcome> over() {
        return Uni.createFrom().item(new DeliveryOutcome.Over());
    }
}
