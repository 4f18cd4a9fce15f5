package vn.cuaso.otp.channel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cuaso.otp.OtpConfig;

/** The channels that this installation uses, in the order in which they are tried. */
@Startup
@ApplicationScoped
public class SmsChannels {

    private final List<SmsChannel> configured;

    /**
     * @param others the channels that are no gateways
     * @throws IllegalArgumentException if a configured channel does not exist
     * @throws IllegalStateException if two channels have the same name
     */
    public SmsChannels(@All List<SmsChannel> others, HttpGatewaysConfig gateways, OtpConfig config) {
        var all = Stream.concat(others.stream(), channels(gateways)).collect(toMap(SmsChannel::name, identity()));
        // A name that is repeated would be passed over as having failed, and leave its failure without a last word.
        this.configured = config.channels().stream()
                .distinct()
                .map(name -> named(name, all))
                .toList();
    }

    public List<SmsChannel> inOrder() {
        return configured;
    }

    private static Stream<SmsChannel> channels(HttpGatewaysConfig gateways) {
        return gateways.byName().entrySet().stream()
                .map(gateway -> new HttpGatewayChannel(gateway.getKey(), gateway.getValue()));
    }

    private static SmsChannel named(String name, Map<String, SmsChannel> all) {
        var channel = all.get(name);
        if (channel == null) {
            throw new IllegalArgumentException("cuaso.otp.channels: there is no channel \"%s\"".formatted(name));
        }
        return channel;
    }
}
