package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import java.util.Optional;

/** Everything else that makes a request malformed: {@code max_age} that is no number, an unknown {@code prompt}, and so on. */
final class WellFormedCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        try {
            AuthenticationRequest request =
                    AuthenticationRequest.parse(candidate.parameters().values());
            return request.getMaxAge() < -1
                    ? Optional.of(OAuth2Error.INVALID_REQUEST.setDescription("max_age is negative"))
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.of(e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject());
        }
    }
}
