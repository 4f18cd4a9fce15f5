package vn.cuaso.otp.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** How many messages may be asked for (OTP-5, OTP-6), each limit as {@code <sends>/<window>}, such as {@code 5/10m}. */
@ConfigMapping(prefix = "cuaso.otp.limits")
public interface LimitConfig {

    /** To one phone. */
    @WithDefault("5/10m,2/10s")
    @NotEmpty
    List<SendLimit> phone();

    /** For one account, whatever phones it has had. */
    @WithDefault("10/10m,30/24h")
    @NotEmpty
    List<SendLimit> account();

    /** From one address (IPv6: one /64). Generous: a commune office or a mobile carrier is one address. */
    @WithDefault("60/10m")
    @NotEmpty
    List<SendLimit> address();

    /** Altogether: what a flood may cost at most. */
    @WithDefault("600/1m")
    @NotEmpty
    List<SendLimit> global();
}
