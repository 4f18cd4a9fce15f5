package vn.cuaso.auth.provider.logout;

import java.util.Optional;

/**
 * A sign-out request as it came.
 *
 * @param confirmed whether the citizen pressed the button of our own confirmation page
 */
record SignOutRequest(
        Optional<String> idTokenHint,
        Optional<String> clientId,
        Optional<String> postLogoutRedirectUri,
        Optional<String> state,
        boolean confirmed) {}
