package vn.cuaso.otp.channel;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.otp.OtpConfig;

/** The channels that this installation uses, in the order in which they are tried. */
@Startup
@ApplicationScoped
public class SmsChannels {

    private final List<SmsChannel> configured;

    /** @throws IllegalArgumentException if a configured channel does not exist */
    public SmsChannels(@All List<SmsChannel> all, OtpConfig config) {
        this.configured =
                config.channels().stream().map(name -> named(name, all)).toList();
    }

    public List<SmsChannel> inOrder() {
        return configured;
    }

    private static SmsChannel named(String name, List<SmsChannel> all) {
        return all.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cuaso.otp.channels: there is no channel " + name));
    }
}
