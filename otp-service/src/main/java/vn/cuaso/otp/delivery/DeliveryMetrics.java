package vn.cuaso.otp.delivery;

import static java.util.Locale.ROOT;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.cuaso.otp.channel.SmsChannel;
import vn.cuaso.otp.channel.SmsChannels;
import vn.cuaso.otp.channel.SmsResult;

/**
 * Counts what channels answered and what could not be delivered. {@code result="unknown"} counts the messages that a
 * failover may have sent twice (OTP-13). All of them are there from the start: a share is computed of what never happened
 * too, so that a channel which has never taken a message has one.
 */
@Startup
@ApplicationScoped
public class DeliveryMetrics {

    private final MeterRegistry registry;

    @Inject
    public DeliveryMetrics(MeterRegistry registry, SmsChannels channels) {
        this(registry, channels.inOrder());
    }

    DeliveryMetrics(MeterRegistry registry, List<SmsChannel> channels) {
        this.registry = registry;
        for (SmsChannel channel : channels) {
            for (SmsResult result : SmsResult.values()) {
                deliveries(channel.name(), result);
            }
        }
        DeliveryWorker.REASONS.forEach(this::deadLetters);
    }

    void asked(String channel, SmsResult result) {
        deliveries(channel, result).increment();
    }

    void deadLetter(String reason) {
        deadLetters(reason).increment();
    }

    private Counter deliveries(String channel, SmsResult result) {
        return registry.counter(
                "cuaso.otp.deliveries",
                "channel",
                channel,
                "result",
                result.name().toLowerCase(ROOT));
    }

    private Counter deadLetters(String reason) {
        return registry.counter("cuaso.otp.dead.letters", "reason", reason);
    }
}
