package vn.cuaso.stats.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an agency (QĐ 20/2020/QĐ-TTg), which tells those above it: {@code H56 → H56.12 → H56.12.34}. The older long
 * form {@code 000.34.12.H56} is the same agency, read from the right.
 */
public record UnitCode(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Z]+)*");
    private static final Pattern LONG_FORM = Pattern.compile("(\\d{3})\\.(\\d{2})\\.(\\d{2})\\.([A-Z]\\d{2})");
    private static final Pattern NOTHING = Pattern.compile("0+");

    /** Reads a code that was not refused. */
    public static UnitCode of(String text) {
        var longForm = LONG_FORM.matcher(text);
        if (!longForm.matches()) {
            return new UnitCode(text);
        }
        var parts = new ArrayList<String>();
        for (int group = longForm.groupCount(); group > 0; group--) {
            if (!NOTHING.matcher(longForm.group(group)).matches()) {
                parts.add(longForm.group(group));
            }
        }
        return new UnitCode(String.join(".", parts));
    }

    static Optional<String> refusal(String text) {
        return FORM.matcher(text).matches() ? Optional.empty() : Optional.of("agency.code is no unit code");
    }

    /** The agency itself, then those above it up to the root. */
    public List<UnitCode> line() {
        var line = new ArrayList<UnitCode>();
        line.add(this);
        parent().ifPresent(parent -> line.addAll(parent.line()));
        return line;
    }

    /** The agency above it, unless it is a root. */
    public Optional<UnitCode> parent() {
        var dot = text.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new UnitCode(text.substring(0, dot)));
    }

    /** How many stand above it. */
    public int depth() {
        return (int) text.chars().filter(character -> character == '.').count();
    }
}
