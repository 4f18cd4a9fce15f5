package vn.cuaso.auth.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Browser and system, plainly named, of the {@code User-Agent} header. It is what the browser says of itself and proves
 * nothing; it helps a citizen to see that a screen or a session is not their own (rules QR-5 and DATA-4).
 *
 * @param browser empty when it is none that we know
 * @param system likewise
 */
public record UserAgent(Optional<String> browser, Optional<String> system) {

    /** Of a browser that says nothing of itself. */
    public static final UserAgent UNKNOWN = new UserAgent(Optional.empty(), Optional.empty());

    /** The first that matches: most browsers call themselves Chrome and Safari as well. */
    private static final Map<String, String> BROWSERS = table(
            "Zalo", "Zalo",
            "FBAN/", "Facebook",
            "FBAV/", "Facebook",
            "coc_coc_browser/", "Cốc Cốc",
            "EdgiOS/", "Edge",
            "EdgA/", "Edge",
            "Edg/", "Edge",
            "OPR/", "Opera",
            "OPT/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "UCBrowser/", "UC Browser",
            "YaBrowser/", "Yandex",
            "FxiOS/", "Firefox",
            "Firefox/", "Firefox",
            "CriOS/", "Chrome",
            "HeadlessChrome/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = table(
            "Windows", "Windows",
            "iPhone", "iOS",
            "iPad", "iPadOS",
            "Android", "Android",
            "CrOS", "ChromeOS",
            "Macintosh", "macOS",
            "Linux", "Linux");

    /**
     * @param header anything at all; none of it is passed on
     */
    public static UserAgent read(Optional<String> header) {
        return new UserAgent(
                header.flatMap(text -> first(BROWSERS, text)), header.flatMap(text -> first(SYSTEMS, text)));
    }

    private static Optional<String> first(Map<String, String> table, String text) {
        return table.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> table(String... marksAndNames) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) {
            table.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return table;
    }
}
