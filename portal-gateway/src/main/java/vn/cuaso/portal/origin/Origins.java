package vn.cuaso.portal.origin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells the origins apart by the {@code Host} that a browser sends, and knows their addresses. */
@Singleton
public class Origins {

    private final Map<Origin, URI> addresses = new EnumMap<>(Origin.class);
    private final Map<String, Origin> byAuthority = new HashMap<>();

    @Inject
    public Origins(OriginsConfig config) {
        add(Origin.PORTAL, config.portal());
        add(Origin.IDENTITY, config.identity());
        add(Origin.APP, config.app());
        config.otherProvider().ifPresent(address -> add(Origin.OTHER_PROVIDER, address));
        config.inside().ifPresent(address -> add(Origin.INSIDE, address));
    }

    /** The origin that a {@code Host} header names, if it names one exactly. */
    public Optional<Origin> named(String host) {
        return Optional.ofNullable(byAuthority.get(host.toLowerCase(Locale.ROOT)));
    }

    /** Scheme, host and port, without a slash at the end. */
    public String address(Origin origin) {
        return addresses.get(origin).toString();
    }

    /** Host and port as a browser sends them. */
    public String authority(Origin origin) {
        return addresses.get(origin).getAuthority();
    }

    public String scheme(Origin origin) {
        return addresses.get(origin).getScheme();
    }

    public boolean secure(Origin origin) {
        return "https".equals(scheme(origin));
    }

    private void add(Origin origin, URI address) {
        requireOrigin(address);
        addresses.put(origin, address);
        Origin other = byAuthority.put(address.getAuthority().toLowerCase(Locale.ROOT), origin);
        if (other != null) {
            throw new IllegalArgumentException("%s and %s share the address %s".formatted(other, origin, address));
        }
    }

    private static void requireOrigin(URI address) {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        boolean bare = address.getRawPath() != null
                && address.getRawPath().isEmpty()
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getRawUserInfo() == null;
        if (!web || address.getHost() == null || !bare) {
            throw new IllegalArgumentException("not an origin (scheme://host[:port]): " + address);
        }
    }
}
