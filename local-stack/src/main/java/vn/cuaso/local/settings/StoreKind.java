package vn.cuaso.local.settings;

import java.util.Locale;

/** The stores; written in lower case on command lines and in handed-over properties. */
public enum StoreKind {
    POSTGRESQL("PostgreSQL"),
    REDIS("Redis"),
    KAFKA("Kafka");

    private final String title;

    StoreKind(String title) {
        this.title = title;
    }

    /** As people write it. */
    public String title() {
        return title;
    }

    /** As command lines and properties write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of several processes that make up the store, counted from 1, as commands call it: {@code redis}, {@code redis-2}. */
    public String part(int number) {
        return number == 1 ? id() : id() + "-" + number;
    }

    /** Throws {@link IllegalArgumentException} for an unknown id. */
    public static StoreKind of(String id) {
        return valueOf(id.strip().toUpperCase(Locale.ROOT));
    }
}
