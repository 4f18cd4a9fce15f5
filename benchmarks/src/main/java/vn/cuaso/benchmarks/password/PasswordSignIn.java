package vn.cuaso.benchmarks.password;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cuaso.benchmarks.process.Pause;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/** A demo citizen signs in with password and SMS code. */
public final class PasswordSignIn {
    private static final Pattern CODE = Pattern.compile("#(\\d{6})");
    private static final String CITIZEN_ID = "099089010001";
    private static final String PASSWORD = "CuaSo@2026";
    private static final String PHONE = "0981000229";

    private final LocalStack stack;
    private final HttpClient client;

    public PasswordSignIn(LocalStack stack, HttpClient client) {
        this.stack = stack;
        this.client = client;
    }

    /**
     * Signs in, in a browser of its own.
     *
     * @param start what leads to the sign-in page
     * @return where it ends
     */
    public Ended begin(String start) {
        HttpBrowser browser = new HttpBrowser(client);
        HttpBrowser inbox = new HttpBrowser(client);
        String messages = stack.address(Service.OTP) + "/dev/sms?phone=" + PHONE;
        String before = codeIn(inbox.openJson(messages).body());
        var password = browser.open(start);
        var otp = browser.submit(
                password.address().resolve(password.address().getPath() + "/password"),
                Map.of("citizen-id", CITIZEN_ID, "password", PASSWORD));
        String code = before;
        while (code.equals(before)) {
            Pause.millis(100);
            code = codeIn(inbox.openJson(messages).body());
        }
        var end = browser.submit(otp.address(), Map.of("code", code));
        return new Ended(end.address(), end.status(), end.body());
    }

    /** The page after the sign-in. */
    public record Ended(URI address, int status, String body) {}

    // The newest message stands first.
    private static String codeIn(String inbox) {
        Matcher code = CODE.matcher(inbox);
        return code.find() ? code.group(1) : "";
    }
}
