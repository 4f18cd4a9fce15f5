package vn.cuaso.system.stack;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/** A running installation, mostly the one of a test run: stores and five packaged services, with the demo people. */
public final class Installation implements AutoCloseable {
    /**
     * What differs from {@code ./run}: tests sign in far more often than a citizen does, and one of them waits until a code
     * has expired. A clinic, which is somebody else's, has citizens sign in too.
     */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("otp-service:cuaso.otp.limits.phone", "1000/10m"),
            Map.entry("otp-service:cuaso.otp.limits.account", "1000/10m"),
            Map.entry("otp-service:cuaso.otp.limits.address", "1000/10m"),
            Map.entry("otp-service:cuaso.otp.challenge.life", "90S"),
            Map.entry("otp-service:cuaso.otp.challenge.resend-pause", "10S"),
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

    private final Origins origins;
    private final SmsInbox inbox;
    private final Optional<SmsInbox> otherInbox;
    private final Optional<LocalStack> stack;

    private Installation(Origins origins, SmsInbox inbox, Optional<SmsInbox> otherInbox, Optional<LocalStack> stack) {
        this.origins = origins;
        this.inbox = inbox;
        this.otherInbox = otherInbox;
        this.stack = stack;
    }

    /** The packaged services and their stores, started for these tests. */
    static Installation ofLocalStack() {
        return started(SETTINGS);
    }

    /** The same, whose services export their traces to a collector (OTLP over HTTP). */
    public static Installation tracedAt(URI collector) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        for (Service service : Service.values()) {
            settings.put(service.module() + ":quarkus.otel.exporter.otlp.endpoint", collector.toString());
            settings.put(service.module() + ":quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        }
        return started(settings);
    }

    private static Installation started(Map<String, String> settings) {
        LocalStack stack = LocalStack.start(settings);
        return new Installation(
                stack.origins(), new SmsInbox(stack.address(Service.OTP)), Optional.empty(), Optional.of(stack));
    }

    /** The same beside another provider, whose parts have yet to be started. */
    static Installation besideOtherProvider() {
        LocalStack stack = LocalStack.startBesideOtherProvider(SETTINGS);
        return new Installation(
                stack.origins(),
                new SmsInbox(stack.address(Service.OTP)),
                Optional.of(new SmsInbox(stack.address("national-otp-service"))),
                Optional.of(stack));
    }

    /** One that somebody else starts and stops, and of which only the gateway can be reached. */
    public static Installation at(Origins origins) {
        return at(origins, URI.create(origins.identity()));
    }

    /**
     * The same.
     *
     * @param messages where SMS can be read as they arrive
     */
    public static Installation at(Origins origins, URI messages) {
        return new Installation(origins, new SmsInbox(messages), Optional.empty(), Optional.empty());
    }

    /** A page of the portal. */
    public String portal(String path) {
        return origins.portal() + path;
    }

    /** A page of the identity origin. */
    public String identity(String path) {
        return origins.identity() + path;
    }

    /** A page of the identity app. */
    public String app(String path) {
        return origins.app() + path;
    }

    /** Where messages of the other provider arrive. */
    public SmsInbox otherInbox() {
        return otherInbox.orElseThrow(() -> new IllegalStateException("No other provider stands beside this one"));
    }

    public SmsInbox inbox() {
        return inbox;
    }

    /** To stop and start its parts with. */
    public LocalStack stack() {
        return stack.orElseThrow(() -> new IllegalStateException("The parts of this installation are not ours"));
    }

    @Override
    public void close() {
        stack.ifPresent(LocalStack::close);
    }
}
