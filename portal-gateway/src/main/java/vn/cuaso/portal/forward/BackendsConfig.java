package vn.cuaso.portal.forward;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Internal addresses of the services behind the gateway, such as {@code http://127.0.0.1:8081}. */
@ConfigMapping(prefix = "cuaso.portal.backends")
public interface BackendsConfig {

    URI auth();

    URI otp();

    URI qr();

    URI stats();

    /** The auth-service that plays another provider; only in the local deployment. */
    Optional<URI> otherAuth();

    /** The otp-service of that provider; only in the local deployment. */
    Optional<URI> otherOtp();
}
