package vn.cuaso.portal.forward;

import io.vertx.core.net.HostAndPort;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where each service listens. */
@Singleton
class BackendAddresses {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final BackendsConfig config;

    @Inject
    BackendAddresses(BackendsConfig config) {
        this.config = config;
    }

    HostAndPort authority(Backend backend) {
        URI address = address(backend);
        int port = address.getPort() > 0 ? address.getPort() : secure(backend) ? HTTPS : HTTP;
        return HostAndPort.create(address.getHost(), port);
    }

    boolean secure(Backend backend) {
        return "https".equals(address(backend).getScheme());
    }

    private URI address(Backend backend) {
        return switch (backend) {
            case AUTH -> config.auth();
            case OTP -> config.otp();
            case QR -> config.qr();
            case STATS -> config.stats();
            case OTHER_AUTH -> config.otherAuth().orElseThrow();
            case OTHER_OTP -> config.otherOtp().orElseThrow();
        };
    }
}
