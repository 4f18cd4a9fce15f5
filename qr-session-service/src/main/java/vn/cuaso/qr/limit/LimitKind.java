package vn.cuaso.qr.limit;

import java.util.Locale;

/** What a limit counts by. */
public enum LimitKind {
    /** Sessions made for one browser. */
    BROWSER,
    /** Sessions made for one address (IPv6: one /64). */
    ADDRESS,
    /** Scans by one device. */
    DEVICE;

    /** As in keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
