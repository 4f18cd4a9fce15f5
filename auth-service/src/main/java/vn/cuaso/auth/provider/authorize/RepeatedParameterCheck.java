package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;
import java.util.Set;

/** No parameter twice (RFC 6749 §3.1): two parties could read two different requests. */
final class RepeatedParameterCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        Set<String> repeated = candidate.parameters().repeated();
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("A parameter is repeated"));
    }
}
