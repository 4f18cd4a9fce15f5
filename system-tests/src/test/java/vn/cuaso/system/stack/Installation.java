package vn.cuaso.system.stack;

import java.util.Map;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/** The one running installation of a test run: stores and five packaged services, with the demo people. */
public final class Installation implements AutoCloseable {
    /**
     * What differs from {@code ./run}: tests sign in far more often than a citizen does, and one of them waits until a code
     * has expired. A clinic, which is somebody else's, has citizens sign in too.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("otp-service:cuaso.otp.limits.phone", "1000/10m"),
            Map.entry("otp-service:cuaso.otp.limits.account", "1000/10m"),
            Map.entry("otp-service:cuaso.otp.limits.address", "1000/10m"),
            Map.entry("otp-service:cuaso.otp.challenge.life", "45S"),
            Map.entry("otp-service:cuaso.otp.challenge.resend-pause", "5S"),
            Map.entry("qr-session-service:cuaso.qr.limits.device", "1000/10m"),
            // A telephone of the tests says by X-Forwarded-For which network it is in.
            Map.entry("portal-gateway:cuaso.portal.forward.trusted-proxies", "127.0.0.1"),
            clinic("display-name", "Phòng khám Ví Dụ"),
            clinic("authentication-method", "none"),
            clinic("grant-types", "authorization_code"),
            clinic("scopes", "openid,profile,phone,email"),
            clinic("redirect-uris", Clinic.CALLBACK),
            clinic("policy-uri", "https://clinic.example/privacy"),
            clinic("consent-required", "true"));

    private static Map.Entry<String, String> clinic(String setting, String value) {
        return Map.entry("auth-service:cuaso.auth.clients.%s.%s".formatted(Clinic.ID, setting), value);
    }

    private final LocalStack stack;
    private final SmsInbox inbox;
    private final SmsInbox otherInbox;

    public Installation() {
        stack = LocalStack.startBesideOtherProvider(SETTINGS);
        inbox = new SmsInbox(stack.address(Service.OTP));
        otherInbox = new SmsInbox(stack.address("national-otp-service"));
    }

    /** A page of the portal. */
    public String portal(String path) {
        return stack.origins().portal() + path;
    }

    /** A page of the identity origin. */
    public String identity(String path) {
        return stack.origins().identity() + path;
    }

    /** A page of the identity app. */
    public String app(String path) {
        return stack.origins().app() + path;
    }

    /** Where messages of the other provider arrive. */
    public SmsInbox otherInbox() {
        return otherInbox;
    }

    public SmsInbox inbox() {
        return inbox;
    }

    /** To stop and start its parts with. */
    public LocalStack stack() {
        return stack;
    }

    @Override
    public void close() {
        stack.close();
    }
}
