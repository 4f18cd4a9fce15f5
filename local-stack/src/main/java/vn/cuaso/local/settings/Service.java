package vn.cuaso.local.settings;

import static vn.cuaso.local.settings.StoreKind.KAFKA;
import static vn.cuaso.local.settings.StoreKind.POSTGRESQL;
import static vn.cuaso.local.settings.StoreKind.REDIS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The five services, in the order in which they are started. */
public enum Service {
    AUTH("auth-service", EnumSet.of(POSTGRESQL, REDIS, KAFKA)),
    OTP("otp-service", EnumSet.of(REDIS, KAFKA)),
    STATS("stats-service", EnumSet.of(POSTGRESQL, KAFKA)),
    QR("qr-session-service", EnumSet.of(REDIS)),
    PORTAL("portal-gateway", EnumSet.of(REDIS));

    private final String module;
    private final Set<StoreKind> stores;

    Service(String module, Set<StoreKind> stores) {
        this.module = module;
        this.stores = stores;
    }

    /** The Maven module. */
    public String module() {
        return module;
    }

    /** The stores that the service uses. */
    public Set<StoreKind> stores() {
        return Set.copyOf(stores);
    }

    /** The short name: that of configuration, store users, key prefixes and schemas. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By short name; throws {@link IllegalArgumentException} for an unknown one. */
    public static Service of(String id) {
        return valueOf(id.strip().toUpperCase(Locale.ROOT));
    }
}
