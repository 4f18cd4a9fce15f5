package vn.cuaso.portal.navigation;

import java.util.Locale;

/**
 * Everything that the navigation and the home page's cards lead to. What this portal serves itself has an address;
 * what another system of the province serves is shown only where that system is configured.
 */
public enum Entry {
    NEWS,
    SERVICES,
    PROCEDURES("/procedures"),
    STATISTICS("/statistics"),
    EVALUATION("/evaluation"),
    PAYMENT,
    LOOKUP("/lookup"),
    QUESTIONS,
    FEEDBACK,
    SURVEY,
    INDEX("/evaluation"),
    LATENESS("/lateness"),
    LINKED;

    private final String page;

    Entry() {
        this(null);
    }

    Entry(String page) {
        this.page = page;
    }

    /** Whether this portal itself serves the entry. */
    boolean ownPage() {
        return page != null;
    }

    /** The name in addresses and in configuration, such as {@code news}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where a link to this entry leads on this portal. */
    public String address() {
        return ownPage() ? page : "/systems/" + key();
    }
}
