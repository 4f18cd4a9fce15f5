package vn.cuaso.qr.page;

import java.net.URI;

/**
 * What stands around a page.
 *
 * @param name of the app
 * @param shortName what fits under an icon
 * @param portal where a citizen can go on
 * @param identity where a citizen signs in to enrol, and the issuer of tokens
 * @param path where the page can be had in the other language
 * @param trial whether this is the local deployment
 * @param nonce what this answer's Content-Security-Policy allows scripts by
 */
public record Frame(
        Language language,
        String name,
        String shortName,
        URI portal,
        URI identity,
        String path,
        boolean trial,
        String nonce) {

    public boolean isVietnamese() {
        return language == Language.VIETNAMESE;
    }

    public boolean isEnglish() {
        return language == Language.ENGLISH;
    }
}
