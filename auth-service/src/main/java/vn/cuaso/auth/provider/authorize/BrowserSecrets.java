package vn.cuaso.auth.provider.authorize;

import java.util.Optional;

/**
 * What the browser's cookies hold.
 *
 * @param browser binds sign-in flows to it
 * @param session its SSO session
 */
record BrowserSecrets(Optional<String> browser, Optional<String> session) {

    @Override
    public String toString() {
        return "BrowserSecrets[hidden]";
    }
}
