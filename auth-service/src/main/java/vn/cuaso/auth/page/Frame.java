package vn.cuaso.auth.page;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

    /** A field of the page's address. */
    public record Parameter(String name, String value) {}

    /** What the address says beside the language, to be said again in the other one. */
    public List<Parameter> parameters() {
        String query = path.map(URI::create).map(URI::getRawQuery).orElse("");
        return Arrays.stream(query.split("&"))
                .filter(field -> !field.isEmpty())
                .map(Frame::parameter)
                .filter(parameter -> !parameter.name().equals(RequestLanguage.PARAMETER))
                .toList();
    }

    private static Parameter parameter(String field) {
        int equals = field.indexOf('=');
        return equals < 0
                ? new Parameter(decode(field), "")
                : new Parameter(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public boolean isVietnamese() {
        return language == Language.VIETNAMESE;
    }

    public boolean isEnglish() {
        return language == Language.ENGLISH;
    }
}
