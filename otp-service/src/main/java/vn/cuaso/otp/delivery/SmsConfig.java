package vn.cuaso.otp.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What messages say. */
@ConfigMapping(prefix = "cuaso.otp.sms")
public interface SmsConfig {

    /** What the citizen signs in to, in each language. */
    PortalName portalName();

    /** A name per language. */
    interface PortalName {
        @WithDefault("Cổng dịch vụ công tỉnh Thanh Hóa")
        String vi();

        @WithDefault("Thanh Hoa public service portal")
        String en();
    }
}
