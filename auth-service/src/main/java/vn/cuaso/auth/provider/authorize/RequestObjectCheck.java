package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.openid.connect.sdk.OIDCError;
import java.util.Optional;

/** Request objects are not supported, and to ignore one would be to answer another request (OpenID Connect Core §6). */
final class RequestObjectCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        if (candidate.parameters().has("request")) {
            return Optional.of(OAuth2Error.REQUEST_NOT_SUPPORTED);
        }
        if (candidate.parameters().has("request_uri")) {
            return Optional.of(OAuth2Error.REQUEST_URI_NOT_SUPPORTED);
        }
        return candidate.parameters().has("registration")
                ? Optional.of(OIDCError.REGISTRATION_NOT_SUPPORTED)
                : Optional.empty();
    }
}
