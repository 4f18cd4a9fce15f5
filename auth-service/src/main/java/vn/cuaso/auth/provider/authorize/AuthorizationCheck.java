package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Optional;

/** One thing that has to be right about an authorization request. */
interface AuthorizationCheck {

    /**
     * @return what to tell the client, if it is not right
     */
    Optional<ErrorObject> check(Candidate candidate);
}
