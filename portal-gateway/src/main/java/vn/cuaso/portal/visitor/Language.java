package vn.cuaso.portal.visitor;

import java.util.Locale;

/** The languages that the portal speaks. */
public enum Language {
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "English");

    /** The cookie that remembers the choice; every service may read it. */
    public static final String COOKIE = "__Host-lang";

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** BCP 47 language tag. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
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
