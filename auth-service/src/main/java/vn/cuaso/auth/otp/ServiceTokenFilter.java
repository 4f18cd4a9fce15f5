package vn.cuaso.auth.otp;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;
import vn.cuaso.auth.provider.token.ServiceScope;
import vn.cuaso.auth.provider.token.ServiceTokenHeader;
import vn.cuaso.auth.provider.token.ServiceTokens;

/** Sends this service's own short-lived token along with every call about challenges. */
@ApplicationScoped
class ServiceTokenFilter implements ResteasyReactiveClientRequestFilter {

    private final ServiceTokens tokens;

    ServiceTokenFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext context) {
        ServiceTokenHeader.send(tokens.forScope(ServiceScope.OTP_CHALLENGE), context);
    }
}
