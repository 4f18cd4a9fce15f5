package vn.cuaso.portal.statistics;

import java.util.Locale;

/** How a dossier was handed in. */
public enum Channel {
    ONLINE,
    COUNTER,
    POST;

    /** By the name that answers of stats-service use. */
    public static Channel of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
