package vn.cuaso.portal.route;

import java.util.Locale;
import java.util.Set;

/**
 * Refuses paths that a backend could read differently than this gateway does: dot segments, empty segments, path
 * parameters, back-slashes, and everything percent-encoded that is a delimiter, a dot, a percent sign or a control
 * character. No address of ours needs any of these, so they are refused instead of repaired (RFC 3986 §6.2.2 names the
 * equivalences that servers disagree on).
 */
public final class RequestPath {

    private static final String PUNCTUATION = "._~!$&'()*+,=:@-";
    private static final Set<String> MISLEADING_ESCAPES = Set.of("2E", "2F", "25", "3B", "3F", "23", "5C", "7F");

    private RequestPath() {}

    /** Whether a raw path, as it stood in the request line, has one reading only. */
    public static boolean unambiguous(String rawPath) {
        return rawPath.startsWith("/") && !rawPath.contains("//") && plainCharacters(rawPath) && !dotSegment(rawPath);
    }

    private static boolean plainCharacters(String path) {
        for (int index = 0; index < path.length(); index++) {
            char character = path.charAt(index);
            if (character == '%') {
                if (!harmlessEscape(path, index)) {
                    return false;
                }
                index += 2;
            } else if (character != '/' && !plain(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || PUNCTUATION.indexOf(character) >= 0;
    }

    private static boolean harmlessEscape(String path, int index) {
        if (index + 3 > path.length()) {
            return false;
        }
        String octet = path.substring(index + 1, index + 3).toUpperCase(Locale.ROOT);
        boolean hexadecimal = octet.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 128);
        boolean control = octet.charAt(0) < '2';
        return hexadecimal && !control && !MISLEADING_ESCAPES.contains(octet);
    }

    private static boolean dotSegment(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                return true;
            }
        }
        return false;
    }
}
