package vn.cuaso.otp.delivery;

import static vn.cuaso.events.OtpEvent.DeliveryFailure.EXPIRED;
import static vn.cuaso.events.OtpEvent.DeliveryFailure.REFUSED;
import static vn.cuaso.events.OtpEvent.DeliveryFailure.TIMED_OUT;
import static vn.cuaso.events.OtpEvent.DeliveryFailure.UNREACHABLE;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.channel.Sms;
import vn.cuaso.otp.channel.SmsChannel;
import vn.cuaso.otp.channel.SmsChannels;
import vn.cuaso.otp.channel.SmsResult;
import vn.cuaso.otp.delivery.DeliveryStore.Claim;
import vn.cuaso.otp.delivery.DeliveryStore.Leg;
import vn.cuaso.otp.delivery.DeliveryStore.Recorded;

/**
 * Tries the channels one after the other until one takes the message (OTP-13). Each is claimed before it is asked: a
 * channel that may have sent the message is never asked again, the next one is asked instead.
 */
@ApplicationScoped
public class DeliveryRoute {

    private static final int RECORDING_TRIES = 5;

    private final DeliveryStore store;
    private final List<SmsChannel> channels;
    private final DeliveryConfig config;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    @Inject
    public DeliveryRoute(
            DeliveryStore store, SmsChannels channels, DeliveryConfig config, DeliveryMetrics metrics, Clock clock) {
        this(store, config, metrics, clock, channels.inOrder());
    }

    DeliveryRoute(
            DeliveryStore store,
            DeliveryConfig config,
            DeliveryMetrics metrics,
            Clock clock,
            List<SmsChannel> channels) {
        this.store = store;
        this.channels = channels;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    Uni<DeliveryOutcome> send(ChallengeId challenge, int send, Sms sms) {
        return from(0, challenge, send, sms);
    }

    /** Says that the challenge ended before its message could be sent. */
    Uni<DeliveryOutcome> expired(ChallengeId challenge, int send) {
        var leg = new Leg(challenge, send, channels.getFirst().name());
        return store.failed(leg, EXPIRED, true, clock.instant()).replaceWith(new DeliveryOutcome.Over());
    }

    private Uni<DeliveryOutcome> from(int position, ChallengeId challenge, int send, Sms sms) {
        if (position == channels.size()) {
            return Uni.createFrom().item(new DeliveryOutcome.Failed());
        }
        var channel = channels.get(position);
        var leg = new Leg(challenge, send, channel.name());
        var last = position == channels.size() - 1;
        Supplier<Uni<DeliveryOutcome>> next = () -> from(position + 1, challenge, send, sms);
        return store.claim(leg, clock.instant()).chain(claim -> switch (claim) {
            case Claim.Claimed claimed -> ask(channel, sms).chain(result -> record(leg, result, last, next));
            case Claim.Undecided(var since)
            when mayBeAtIt(since) -> Uni.createFrom().failure(StillBeingSentException::new);
            case Claim.Undecided undecided -> record(leg, SmsResult.UNKNOWN, last, next);
            case Claim.Delivered delivered -> Uni.createFrom().item(new DeliveryOutcome.Delivered(channel.name()));
            case Claim.Failed failed -> next.get();
            case Claim.Over over -> Uni.createFrom().item(new DeliveryOutcome.Over());
        });
    }

    private boolean mayBeAtIt(Instant since) {
        return clock.instant().isBefore(since.plus(config.channelTimeout()));
    }

    private Uni<SmsResult> ask(SmsChannel channel, Sms sms) {
        return channel.send(sms)
                .ifNoItem()
                .after(config.channelTimeout())
                .fail()
                .onFailure()
                .recoverWithItem(SmsResult.UNKNOWN);
    }

    private Uni<DeliveryOutcome> record(Leg leg, SmsResult result, boolean last, Supplier<Uni<DeliveryOutcome>> next) {
        metrics.asked(leg.channel(), result);
        return switch (result) {
            case ACCEPTED ->
                persistently(() -> store.delivered(leg, clock.instant()))
                        .replaceWith(new DeliveryOutcome.Delivered(leg.channel()));
            case REFUSED -> fail(leg, REFUSED, last, next);
            case UNREACHABLE -> fail(leg, UNREACHABLE, last, next);
            case UNKNOWN -> fail(leg, TIMED_OUT, last, next);
        };
    }

    private Uni<DeliveryOutcome> fail(
            Leg leg, DeliveryFailure reason, boolean last, Supplier<Uni<DeliveryOutcome>> next) {
        return persistently(() -> store.failed(leg, reason, last, clock.instant()))
                .chain(recorded -> next.get());
    }

    /** The message may have left: a hiccup of the store must not make its result unknown. */
    private Uni<Recorded> persistently(Supplier<Uni<Recorded>> recording) {
        return Uni.createFrom()
                .deferred(recording::get)
                .onFailure()
                .retry()
                .withBackOff(config.firstBackOff(), config.longestBackOff())
                .atMost(RECORDING_TRIES);
    }
}
