package vn.cuaso.benchmarks.citizen;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cuaso.benchmarks.citizen.HttpBrowser.Page;
import vn.cuaso.benchmarks.process.Pause;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/** One of the demo people, who reads the codes of the trial's inbox. */
public final class Citizen {
    private static final Pattern CODE = Pattern.compile("#(\\d{6})");
    private static final String ID_NUMBER = "099089010001";
    private static final String PASSWORD = "CuaSo@2026";
    private static final String PHONE = "0981000229";

    private final HttpBrowser inbox;
    private final String messages;

    public Citizen(LocalStack stack, HttpClient client) {
        inbox = new HttpBrowser(client);
        messages = stack.address(Service.OTP) + "/dev/sms?phone=" + PHONE;
    }

    /** Signs in with password and SMS code; what comes after the code is returned. */
    public Page signIn(HttpBrowser browser, Page signInPage) {
        String before = code();
        Page otp = browser.submit(
                signInPage.address().resolve(signInPage.address().getPath() + "/password"),
                Map.of("citizen-id", ID_NUMBER, "password", PASSWORD));
        String code = before;
        while (code.equals(before)) {
            Pause.millis(100);
            code = code();
        }
        return browser.submit(otp.address(), Map.of("code", code));
    }

    // The newest message stands first.
    private String code() {
        Matcher code = CODE.matcher(inbox.openJson(messages).body());
        return code.find() ? code.group(1) : "";
    }
}
