package vn.cuaso.auth.flow;

import java.util.Optional;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.throttle.KnownBrowser;

/**
 * Who sits at the browser, as far as the request tells.
 *
 * @param sessionSecret of the SSO session cookie, as sent
 */
record Visitor(
        ClientAddress address,
        Language language,
        Optional<KnownBrowser> browser,
        Optional<String> sessionSecret,
        UserAgent userAgent) {

    @Override
    public String toString() {
        return "Visitor[" + language + "]";
    }
}
