package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;
import vn.cuaso.auth.provider.ResponseMode;

/** A response mode that exists here. */
final class ResponseModeCheck implements AuthorizationCheck {

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        return candidate
                .parameters()
                .single("response_mode")
                .filter(mode -> ResponseMode.parse(mode).isEmpty())
                .map(_ -> OAuth2Error.INVALID_REQUEST.setDescription("response_mode is not supported"));
    }
}
