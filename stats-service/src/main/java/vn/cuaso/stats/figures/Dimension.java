package vn.cuaso.stats.figures;

import java.util.Locale;
import vn.cuaso.stats.published.QuestionException;

/** What a table is broken down by. */
enum Dimension {
    AGENCY,
    FIELD,
    PROCEDURE,
    CHANNEL;

    static Dimension parse(String name) {
        for (var dimension : values()) {
            if (dimension.wireName().equals(name)) {
                return dimension;
            }
        }
        throw new QuestionException("by is agency, field, procedure or channel");
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
