package vn.cuaso.portal.route;

/**
 * One path ({@code /token}), or a path and all below it ({@code /qr/**}, which does not hold {@code /qr} itself).
 *
 * @param text as written in the table
 */
public record PathPattern(String text) {

    private static final String BELOW = "/**";

    public PathPattern {
        String literal = text.endsWith(BELOW) ? text.substring(0, text.length() - BELOW.length()) : text;
        if (!text.startsWith("/") || literal.contains("*")) {
            throw new IllegalArgumentException("not a path pattern: " + text);
        }
    }

    /** Whether a path, already found well-formed by {@link RequestPath}, is meant. */
    public boolean matches(String path) {
        if (text.endsWith(BELOW)) {
            int prefix = text.length() - BELOW.length() + 1;
            return path.length() > prefix && path.startsWith(text.substring(0, prefix));
        }
        return path.equals(text);
    }
}
