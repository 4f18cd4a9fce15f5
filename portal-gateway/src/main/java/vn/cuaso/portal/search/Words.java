package vn.cuaso.portal.search;

import vn.cuaso.portal.visitor.Language;

/** A text of the catalogue in both languages. */
public record Words(String vi, String en) {

    public String in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vi;
            case ENGLISH -> en;
        };
    }
}
