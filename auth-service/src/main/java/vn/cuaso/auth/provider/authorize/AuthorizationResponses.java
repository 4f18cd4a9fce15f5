package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import vn.cuaso.auth.deployment.Origins;

/** The addresses that carry authorization responses. Every one names the issuer (OP-3, RFC 9207). */
@ApplicationScoped
class AuthorizationResponses {

    private final Issuer issuer;

    AuthorizationResponses(Origins origins) {
        this.issuer = new Issuer(origins.identity());
    }

    URI success(RedirectTarget target, String code) {
        return new AuthenticationSuccessResponse(
                        target.redirectUri(),
                        new AuthorizationCode(code),
                        null,
                        null,
                        state(target),
                        null,
                        issuer,
                        mode(target))
                .toURI();
    }

    URI error(RedirectTarget target, ErrorObject error) {
        return new AuthenticationErrorResponse(target.redirectUri(), error, state(target), issuer, mode(target))
                .toURI();
    }

    private static State state(RedirectTarget target) {
        return target.state().map(State::new).orElse(null);
    }

    private static ResponseMode mode(RedirectTarget target) {
        return new ResponseMode(target.responseMode().wireName());
    }
}
