package vn.cuaso.otp.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jboss.logging.Logger;
import vn.cuaso.events.DecodedEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.OtpDelivery;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.otp.challenge.ChallengeConfig;
import vn.cuaso.otp.redis.RedisUnavailableException;
import vn.cuaso.otp.tracing.MessageTrace;

/**
 * Works off {@code otp-deliveries}. What can never be worked off goes to the dead letters, whole and alone; a fault that
 * may pass is waited out, as long as a code lives. A request is acknowledged when it is worked off or is a dead letter.
 */
@ApplicationScoped
public class DeliveryWorker {

    /** Why a request becomes a dead letter. */
    static final List<String> REASONS = List.of("unknown-type", "malformed", "undeliverable");

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final EventCodec codec = new EventCodec();
    private final DeliveryService service;
    private final DeliveryConfig config;
    private final Duration codeLife;
    private final DeliveryMetrics metrics;

    @Inject
    public DeliveryWorker(
            DeliveryService service, DeliveryConfig config, ChallengeConfig challenges, DeliveryMetrics metrics) {
        this(service, config, challenges.life(), metrics);
    }

    /**
     * @param codeLife how long trying again can be of any use
     */
    DeliveryWorker(DeliveryService service, DeliveryConfig config, Duration codeLife, DeliveryMetrics metrics) {
        this.service = service;
        this.config = config;
        this.codeLife = codeLife;
        this.metrics = metrics;
    }

    /** The requests that can never be worked off. */
    @Incoming("otp-deliveries")
    @Outgoing("otp-dead-letters")
    @Acknowledgment(Strategy.MANUAL)
    public Multi<Message<byte[]>> work(Multi<Message<byte[]>> requests) {
        // Order between challenges means nothing, and the sends of one challenge are half a minute apart.
        return requests.onItem().transformToUni(this::work).merge(config.concurrency());
    }

    /** The dead letter, or nothing. */
    private Uni<Message<byte[]>> work(Message<byte[]> request) {
        return switch (codec.decode(OtpDelivery.class, request.getPayload())) {
            case DecodedEvent.Known<OtpDelivery>(var event) -> deliver(request, event.data());
            case DecodedEvent.UnknownType<OtpDelivery>(var type) -> deadLetter(request, "unknown-type", type);
            case DecodedEvent.Malformed<OtpDelivery>(var reason) -> deadLetter(request, "malformed", reason);
        };
    }

    private Uni<Message<byte[]>> deliver(Message<byte[]> request, OtpDelivery delivery) {
        return switch (delivery) {
            case DeliveryRequested requested ->
                Uni.createFrom()
                        .deferred(() -> MessageTrace.within(request, () -> service.deliver(requested)))
                        .onFailure(DeliveryWorker::mayPass)
                        .retry()
                        .withBackOff(config.firstBackOff(), config.longestBackOff())
                        .expireIn(codeLife.toMillis())
                        .chain(outcome -> acknowledge(request, outcome))
                        .onFailure()
                        .recoverWithUni(failure -> deadLetter(request, "undeliverable", failure.toString()));
        };
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof RedisUnavailableException || failure instanceof StillBeingSentException;
    }

    private static Uni<Message<byte[]>> acknowledge(Message<byte[]> request, DeliveryOutcome outcome) {
        LOG.debugf("Delivery worked off: %s", outcome);
        return Uni.createFrom().completionStage(request::ack).replaceWith((Message<byte[]>) null);
    }

    private Uni<Message<byte[]>> deadLetter(Message<byte[]> request, String reason, String detail) {
        LOG.errorf("A delivery request became a dead letter: %s (%s)", reason, detail);
        metrics.deadLetter(reason);
        return Uni.createFrom().item(DeadLetter.of(request, reason));
    }
}
