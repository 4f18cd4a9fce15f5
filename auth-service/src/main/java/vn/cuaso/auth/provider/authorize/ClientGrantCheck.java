package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;

/** The client is registered for signing citizens in, not only for calling services. */
final class ClientGrantCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        return candidate.client().grantTypes().contains(GrantType.AUTHORIZATION_CODE)
                ? Optional.empty()
                : Optional.of(OAuth2Error.UNAUTHORIZED_CLIENT);
    }
}
