package vn.cuaso.portal.testing;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where a test finds the gateway and the stubs behind it. */
public final class Site {

    private Site() {}

    public static String portal() {
        return value("cuaso.origins.portal");
    }

    public static String identity() {
        return value("cuaso.origins.identity");
    }

    /** As other services know the gateway. */
    public static String inside() {
        return value("cuaso.origins.inside");
    }

    /** Host and port of an origin, as in a {@code Host} header. */
    public static String host(String origin) {
        return URI.create(value("cuaso.origins." + origin)).getAuthority();
    }

    public static RawHttp raw() {
        return new RawHttp(URI.create(portal()).getPort());
    }

    /** What a stub has counted. */
    public static JsonObject counts(String backend) {
        return new JsonObject(ask(backend, "/stub/counts"));
    }

    /** Asks a stub directly, past the gateway. */
    public static String ask(String backend, String target) {
        return new TestBrowser()
                .get(value("cuaso.portal.backends." + backend) + target)
                .body();
    }

    private static String value(String property) {
        return ConfigProvider.getConfig().getValue(property, String.class);
    }
}
