package vn.cuaso.portal.visitor;

import java.util.Locale;

/** The languages that the portal speaks. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    /** The cookie that remembers the choice; every service may read it. */
    public static final String COOKIE = "__Host-lang";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 language tag. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The language for a cookie value. {@code Accept-Language} is not asked: most computers in Vietnam announce English,
     * and their users expect a Vietnamese portal in Vietnamese.
     */
    public static Language fromCookie(String value) {
        return ENGLISH.tag.equals(value) ? ENGLISH : VIETNAMESE;
    }
}
