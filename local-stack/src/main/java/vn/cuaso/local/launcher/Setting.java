package vn.cuaso.local.launcher;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.Service;

/**
 * One property of one service given on the command line, such as {@code otp-service:cuaso.otp.challenge.life=30s}.
 *
 * @param service whose property it is
 * @param name the property
 * @param value what it is set to, above everything else that the launcher says
 */
record Setting(Service service, String name, String value) {
    private static final Pattern FORM = Pattern.compile("([a-z-]+):([^=]+)=(.*)");

    static Setting parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new StackFailure("--set takes SERVICE:PROPERTY=VALUE, not " + text);
        }
        Service service = Arrays.stream(Service.values())
                .filter(known -> known.module().equals(matcher.group(1)))
                .findAny()
                .orElseThrow(() -> new StackFailure("--set: there is no service " + matcher.group(1)));
        return new Setting(service, matcher.group(2), matcher.group(3));
    }
}
