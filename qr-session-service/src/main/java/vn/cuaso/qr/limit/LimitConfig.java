package vn.cuaso.qr.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often things may be done (QR-8), each limit as {@code <actions>/<window>}. */
@ConfigMapping(prefix = "cuaso.qr.limits")
public interface LimitConfig {

    /** Sessions made for one browser: a new one every half minute for three minutes, in a few tabs. */
    @WithDefault("40/10m")
    Limit browser();

    /** Sessions made for one address. Generous: a commune office or a mobile carrier is one address. */
    @WithDefault("600/10m")
    Limit address();

    /** Scans by one device. */
    @WithDefault("20/10m")
    Limit device();
}
