package vn.cuaso.auth.page;

import java.net.URI;
import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param nonce of this one response's scripts (OP-8)
 * @param name of the identity system
 * @param label what citizens call the account
 * @param portal where a citizen can start again
 * @param app where the identity app is
 * @param path where the page can be had in the other language; empty where it is the answer to a form
 * @param trial whether this is the local deployment
 */
public record Frame(
        Language language,
        String nonce,
        String name,
        String label,
        Optional<String> hotline,
        URI portal,
        URI app,
        Optional<String> path,
        boolean trial) {

    public boolean isVietnamese() {
        return language == Language.VIETNAMESE;
    }

    public boolean isEnglish() {
        return language == Language.ENGLISH;
    }
}
