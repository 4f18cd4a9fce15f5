package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** What the checks say about an authorization request. */
public sealed interface AuthorizationDecision {

    /**
     * @param parameters where they really stood: in the request, in its request object, or pushed before
     */
    record Accepted(Client client, AuthorizationParameters parameters, AuthorizationRequest request)
            implements AuthorizationDecision {}

    /** The client hears what is wrong. */
    record Refused(RedirectTarget target, ErrorObject error) implements AuthorizationDecision {}

    /**
     * Client or redirect URI is not verified: a page says so, and nothing is redirected (OP-2).
     *
     * @param detail for the log
     */
    record Unverified(ErrorCode code, String detail) implements AuthorizationDecision {}
}
