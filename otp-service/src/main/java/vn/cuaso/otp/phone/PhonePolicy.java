package vn.cuaso.otp.phone;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.otp.OtpConfig;

/** Which phones are sent to: a short list of countries keeps toll fraud out (OTP-7). */
@ApplicationScoped
public class PhonePolicy {

    private final OtpConfig config;

    public PhonePolicy(OtpConfig config) {
        this.config = config;
    }

    public boolean serves(PhoneNumber phone) {
        return config.phonePrefixes().stream().anyMatch(phone.value()::startsWith);
    }
}
