package vn.cuaso.local.settings;

import static vn.cuaso.local.settings.StoreKind.KAFKA;
import static vn.cuaso.local.settings.StoreKind.POSTGRESQL;
import static vn.cuaso.local.settings.StoreKind.REDIS;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The five services, in the order in which they are started. */
public enum Service {
    AUTH("auth-service"),
    OTP("otp-service"),
    STATS("stats-service"),
    QR("qr-session-service"),
    PORTAL("portal-gateway");

    private final String module;

    Service(String module) {
        this.module = module;
    }

    /** The Maven module. */
    public String module() {
        return module;
    }

    /** One of several instances, counted from 1, as commands call it: {@code otp-service}, {@code otp-service-2}. */
    public String part(int instance) {
        return instance == 1 ? module : module + "-" + instance;
    }

    /** The stores that the service uses. */
    public Set<StoreKind> stores() {
        return switch (this) {
            case AUTH -> EnumSet.of(POSTGRESQL, REDIS, KAFKA);
            case OTP, QR -> EnumSet.of(REDIS, KAFKA);
            case STATS -> EnumSet.of(POSTGRESQL, KAFKA);
            case PORTAL -> EnumSet.of(REDIS);
        };
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
