package vn.cuaso.otp.channel;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a JSON template. One pass: what a value holds is never taken for a placeholder or for JSON. */
final class BodyTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");

    private BodyTemplate() {}

    static String fill(String template, Sms sms) {
        var values = Map.of(
                "phone", sms.phone().value(),
                "phone-digits", sms.phone().value().substring(1),
                "text", sms.text(),
                "reference", sms.reference());
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(value(match, values)));
    }

    /** A word in braces that is no placeholder stays as it is. */
    private static String value(MatchResult match, Map<String, String> values) {
        var value = values.get(match.group(1));
        return value == null
                ? match.group()
                : String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value));
    }
}
