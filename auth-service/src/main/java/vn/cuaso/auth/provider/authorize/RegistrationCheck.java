package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.openid.connect.sdk.OIDCError;
import java.util.Optional;

/** No client registers itself by the way (OpenID Connect Core §7.2.1); to ignore that would be to answer another request. */
final class RegistrationCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        return candidate.parameters().has("registration")
                ? Optional.of(OIDCError.REGISTRATION_NOT_SUPPORTED)
                : Optional.empty();
    }
}
