package vn.cuaso.auth.pairing;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;
import vn.cuaso.auth.provider.token.ServiceScope;
import vn.cuaso.auth.provider.token.ServiceTokenHeader;
import vn.cuaso.auth.provider.token.ServiceTokens;

/** Sends this service's own short-lived token along with every call to qr-session-service. */
@ApplicationScoped
class QrServiceTokenFilter implements ResteasyReactiveClientRequestFilter {

    private final ServiceTokens tokens;

    QrServiceTokenFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext context) {
        ServiceTokenHeader.send(tokens.forScope(ServiceScope.QR_SESSION), context);
    }
}
