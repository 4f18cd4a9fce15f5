package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;

/** {@code claims}, where it is given, is what OpenID Connect Core §5.5 describes. */
final class ClaimsCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        return candidate
                .parameters()
                .single("claims")
                .filter(value -> ClaimsParameter.parse(value).isEmpty())
                .map(_ -> OAuth2Error.INVALID_REQUEST.setDescription("claims cannot be read"));
    }
}
