package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.provider.AuthorizationAnswer;

/** Makes authorization responses. Every one names the issuer (OP-3, RFC 9207). */
@ApplicationScoped
class AuthorizationResponses {

    private final Issuer issuer;

    AuthorizationResponses(Origins origins) {
        this.issuer = new Issuer(origins.identity());
    }

    AuthorizationAnswer success(RedirectTarget target, String code) {
        return answer(
                target,
                new AuthenticationSuccessResponse(
                        target.redirectUri(),
                        new AuthorizationCode(code),
                        null,
                        null,
                        state(target),
                        null,
                        issuer,
                        mode(target)));
    }

    AuthorizationAnswer error(RedirectTarget target, ErrorObject error) {
        return answer(
                target,
                new AuthenticationErrorResponse(target.redirectUri(), error, state(target), issuer, mode(target)));
    }

    private static AuthorizationAnswer answer(RedirectTarget target, AuthorizationResponse response) {
        return switch (target.responseMode()) {
            case QUERY, FRAGMENT -> new AuthorizationAnswer.Redirected(response.toURI());
            case FORM_POST ->
                new AuthorizationAnswer.Posted(target.redirectUri(), fields(response), target.uiLocales());
        };
    }

    private static SequencedMap<String, String> fields(AuthorizationResponse response) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        response.toParameters().forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }

    private static State state(RedirectTarget target) {
        return target.state().map(State::new).orElse(null);
    }

    private static ResponseMode mode(RedirectTarget target) {
        return new ResponseMode(target.responseMode().wireName());
    }
}
