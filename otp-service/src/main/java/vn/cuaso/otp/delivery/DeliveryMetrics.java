package vn.cuaso.otp.delivery;

import static java.util.Locale.ROOT;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.otp.channel.SmsResult;

/**
 * Counts what channels answered and what could not be delivered. {@code result="unknown"} counts the messages that a
 * failover may have sent twice (OTP-13).
 */
@ApplicationScoped
public class DeliveryMetrics {

    private final MeterRegistry registry;

    public DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        // There from the start: an alert computes increases of them.
        for (String reason : DeliveryWorker.REASONS) {
            registry.counter("cuaso.otp.dead.letters", "reason", reason);
        }
    }

    void asked(String channel, SmsResult result) {
        registry.counter(
                        "cuaso.otp.deliveries",
                        "channel",
                        channel,
                        "result",
                        result.name().toLowerCase(ROOT))
                .increment();
    }

    void deadLetter(String reason) {
        registry.counter("cuaso.otp.dead.letters", "reason", reason).increment();
    }
}
