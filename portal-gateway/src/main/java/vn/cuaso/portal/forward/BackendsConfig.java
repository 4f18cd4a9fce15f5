package vn.cuaso.portal.forward;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Internal addresses of the services behind the gateway, such as {@code http://127.0.0.1:8081}. */
@ConfigMapping(prefix = "cuaso.portal.backends")
public interface BackendsConfig {

    URI auth();

    URI otp();

    URI qr();

    URI stats();
}
