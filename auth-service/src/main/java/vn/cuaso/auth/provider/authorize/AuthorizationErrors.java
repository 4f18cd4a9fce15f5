package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;

/** Errors that the SDK does not know. */
final class AuthorizationErrors {

    /** OpenID Connect Core Error Code unmet_authentication_requirements 1.0. */
    static final ErrorObject UNMET_REQUIREMENTS = new ErrorObject(
            "unmet_authentication_requirements", "The level of authentication that was asked for is not reached", 302);

    private AuthorizationErrors() {}
}
