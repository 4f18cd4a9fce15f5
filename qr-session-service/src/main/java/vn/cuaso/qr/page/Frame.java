package vn.cuaso.qr.page;

import java.net.URI;

/**
 * What stands around a page.
 *
 * @param name of the app
 * @param portal where a citizen can go on
 * @param path where the page can be had in the other language
 * @param trial whether this is the local deployment
 */
public record Frame(Language language, String name, URI portal, String path, boolean trial) {

    public boolean isVietnamese() {
        return language == Language.VIETNAMESE;
    }

    public boolean isEnglish() {
        return language == Language.ENGLISH;
    }
}
