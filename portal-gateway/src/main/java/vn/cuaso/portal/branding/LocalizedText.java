package vn.cuaso.portal.branding;

import vn.cuaso.portal.visitor.Language;

/** A configured text in both languages. */
public interface LocalizedText {

    String vi();

    String en();

    default String in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vi();
            case ENGLISH -> en();
        };
    }
}
