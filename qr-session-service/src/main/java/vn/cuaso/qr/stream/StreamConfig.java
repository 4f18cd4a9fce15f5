package vn.cuaso.qr.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many browsers may wait, and how they are kept. */
@ConfigMapping(prefix = "cuaso.qr.stream")
public interface StreamConfig {

    /** Streams open at the same time in this instance; another one is asked to come back later. */
    @WithDefault("6000")
    int open();

    /** Streams open at the same time for one browser: one for each of its tabs. */
    @WithDefault("8")
    int perBrowser();

    /**
     * Streams open at the same time for one client network (QR-8): an address, of IPv6 a /64. Generous: a commune office or
     * a mobile carrier is one address.
     */
    @WithDefault("600")
    int perNetwork();

    /** Threads that draw codes. One draws about 30,000 a second. */
    @WithDefault("2")
    int drawers();

    /** After such a silence a comment line says that the connection lives; the gateway waits 60 seconds. */
    @WithDefault("15S")
    Duration heartbeat();

    /** A browser that takes nothing for so long is let go. */
    @WithDefault("30S")
    Duration patience();

    /** What a browser is told to wait that finds every place taken. */
    @WithDefault("5S")
    Duration comeBackAfter();
}
