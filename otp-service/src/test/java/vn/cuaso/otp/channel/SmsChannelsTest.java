package vn.cuaso.otp.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.OtpConfig;

class SmsChannelsTest {

    private static final Map<String, String> GATEWAYS = Map.of(
            "cuaso.otp.http-gateways.carrier-a.url", "https://a.example/send",
            "cuaso.otp.http-gateways.carrier-b.url", "https://b.example/send");

    @Test
    @DisplayName("OTP-13: every configured gateway is a channel, and the order is the operator's")
    void gatewaysStandInTheConfiguredOrder() {
        assertThat(inOrder("carrier-b,carrier-a")).containsExactly("carrier-b", "carrier-a");
        assertThat(inOrder("carrier-a,other,carrier-b")).containsExactly("carrier-a", "other", "carrier-b");
    }

    @Test
    void gatewayThatIsNotListedIsNotUsed() {
        assertThat(inOrder("carrier-b")).containsExactly("carrier-b");
    }

    @Test
    void channelThatIsListedTwiceIsTriedOnce() {
        assertThat(inOrder("carrier-a,carrier-b,carrier-a")).containsExactly("carrier-a", "carrier-b");
    }

    @Test
    void unknownChannelIsRefused() {
        assertThatThrownBy(() -> inOrder("carrier-a,carrier-c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cuaso.otp.channels: there is no channel \"carrier-c\"");
    }

    @Test
    void gatewayWithTheNameOfAnotherChannelIsRefused() {
        assertThatThrownBy(() -> channels("carrier-a", "carrier-b"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("carrier-b");
    }

    private static List<String> inOrder(String list) {
        return channels(list, "other").inOrder().stream().map(SmsChannel::name).toList();
    }

    private static SmsChannels channels(String list, String other) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(GATEWAYS, "gateways", 500))
                .withSources(new PropertiesConfigSource(Map.of("cuaso.otp.channels", list), "channels", 500))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OtpConfig.class)
                .withMapping(HttpGatewaysConfig.class)
                .build();
        return new SmsChannels(
                List.of(new Other(other)),
                config.getConfigMapping(HttpGatewaysConfig.class),
                config.getConfigMapping(OtpConfig.class));
    }

    /** A channel that is no gateway. */
    private record Other(String name) implements SmsChannel {

        @Override
        public Uni<SmsResult> send(Sms sms) {
            return Uni.createFrom().item(SmsResult.ACCEPTED);
        }
    }
}
