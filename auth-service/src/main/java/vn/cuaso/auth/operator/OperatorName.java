package vn.cuaso.auth.operator;

import java.util.regex.Pattern;

/** How operators may be called: what a log and an address take as it is. */
final class OperatorName {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

    private OperatorName() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
