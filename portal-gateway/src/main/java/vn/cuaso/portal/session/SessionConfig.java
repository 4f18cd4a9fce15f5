package vn.cuaso.portal.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** The sessions of signed-in citizens on the portal. */
@ConfigMapping(prefix = "cuaso.portal.session")
public interface SessionConfig {

    /** Key id to Base64 of 32 bytes. Ids that begin with {@code local-} are for the local deployment only. */
    Map<String, String> keys();

    /** The id of the key that new sessions are encrypted with; the others only read. */
    String current();

    /** A session ends when nothing was asked for so long (DATA-4): many citizens share a computer in an office. */
    @WithDefault("15m")
    Duration idle();

    /** A session ends so long after the sign-in, whatever happens in it (DATA-4). */
    @WithDefault("8h")
    Duration absolute();

    /** How long a page waits for the session store before it treats its visitor as anonymous. */
    @WithDefault("1s")
    Duration patience();
}
