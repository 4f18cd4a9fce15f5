package vn.cuaso.auth.page;

import java.util.regex.Pattern;

/** What others sent, on its way to the log: in one line, whatever they put into it, and not longer than a line should be. */
public final class LogText {

    private static final int LONGEST = 300;
    /** Control and format characters, line and paragraph separators: they begin lines, or turn the reading direction. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private LogText() {}

    /** The text with {@code ?} for every character that is not seen, cut after 300 characters. */
    public static String of(String text) {
        boolean fits = text.length() <= LONGEST;
        String seen = UNSEEN.matcher(fits ? text : text.substring(0, LONGEST)).replaceAll("?");
        return fits ? seen : seen + "…";
    }
}
