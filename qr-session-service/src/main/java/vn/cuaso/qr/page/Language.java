package vn.cuaso.qr.page;

import java.util.Arrays;
import java.util.Optional;

/** The languages that pages are written in, the default one first. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** By its tag. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(known -> known.tag.equals(tag)).findFirst();
    }
}
