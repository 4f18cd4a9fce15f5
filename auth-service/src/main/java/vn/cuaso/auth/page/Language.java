package vn.cuaso.auth.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages are written in, the default one first. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** By its tag; a region ({@code en-GB}) plays no part. */
    public static Optional<Language> of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(known -> known.tag.equals(language))
                .findFirst();
    }

    /** The first of the wanted ones that pages are written in. */
    public static Optional<Language> firstOf(List<String> tags) {
        return tags.stream().map(Language::of).flatMap(Optional::stream).findFirst();
    }
}
