package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.List;
import java.util.Optional;

/** Authorization code only (OP-1): tokens in an address are tokens in logs and histories (RFC 9700 §2.1.2). */
final class ResponseTypeCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        List<String> types = candidate.parameters().words("response_type");
        if (types.isEmpty()) {
            return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("response_type is missing"));
        }
        return types.equals(List.of("code")) ? Optional.empty() : Optional.of(OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
    }
}
