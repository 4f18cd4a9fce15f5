package vn.cuaso.otp.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Brand-name SMS aggregators with an HTTP API that takes JSON, one for each carrier that there is a contract with. Each is
 * a channel by its name, and is used where the name stands in {@code cuaso.otp.channels}.
 */
@ConfigMapping(prefix = "cuaso.otp.http-gateways")
public interface HttpGatewaysConfig {

    @WithParentName
    Map<String, HttpGateway> byName();

    /** One aggregator. */
    interface HttpGateway {

        /** Where messages are posted; https in production. */
        URI url();

        /** Headers of every request, such as {@code Authorization}. */
        Map<String, String> headers();

        /**
         * The body. {@code {phone}} is the number in E.164, {@code {phone-digits}} the same without the plus sign,
         * {@code {text}} the message and {@code {reference}} what the aggregator can tell repetitions by; each is escaped
         * for a JSON string.
         */
        @WithDefault("{\"to\":\"{phone}\",\"text\":\"{text}\",\"reference\":\"{reference}\"}")
        String body();

        /** The statuses that mean that the message was taken. */
        @WithDefault("200,201,202")
        List<Integer> successStatuses();

        @WithDefault("2S")
        Duration connectTimeout();

        /** How long an answer may take altogether; the next channel is to be tried within 10 s (OTP-13). */
        @WithDefault("7S")
        Duration timeout();
    }
}
