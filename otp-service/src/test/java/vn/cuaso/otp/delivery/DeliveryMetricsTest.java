package vn.cuaso.otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cuaso.otp.channel.SmsResult;

class DeliveryMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeliveryMetrics metrics = new DeliveryMetrics(
            meters,
            List.of(FakeChannel.answering("one", SmsResult.REFUSED), FakeChannel.answering("two", SmsResult.ACCEPTED)));

    @ParameterizedTest
    @EnumSource
    void resultThatNoChannelHasGivenYetIsCountedAsNone(SmsResult result) {
        metrics.asked("two", result);

        assertThat(deliveries("one", result).count()).isZero();
        assertThat(deliveries("two", result).count()).isOne();
    }

    @Test
    void deadLettersAreThereFromTheStart() {
        assertThat(meters.find("cuaso.otp.dead.letters").counters()).hasSameSizeAs(DeliveryWorker.REASONS);
    }

    private Counter deliveries(String channel, SmsResult result) {
        return meters.get("cuaso.otp.deliveries")
                .tags("channel", channel, "result", result.name().toLowerCase(Locale.ROOT))
                .counter();
    }
}
