package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.List;
import java.util.Optional;

/** {@code openid}, and nothing that the client may not have. */
final class ScopeCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        List<String> scopes = candidate.parameters().words("scope");
        if (!scopes.contains("openid")) {
            return Optional.of(OAuth2Error.INVALID_SCOPE.setDescription("Scope openid is missing"));
        }
        return candidate.client().scopes().containsAll(scopes)
                ? Optional.empty()
                : Optional.of(OAuth2Error.INVALID_SCOPE.setDescription(
                        "The client is not registered for a scope it asks for"));
    }
}
