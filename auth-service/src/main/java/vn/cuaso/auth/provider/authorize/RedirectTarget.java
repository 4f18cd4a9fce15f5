package vn.cuaso.auth.provider.authorize;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.ResponseMode;

/**
 * Where an authorization response goes. Only made for redirect URIs that are registered with the client (OP-2).
 *
 * @param uiLocales of a page that posts the response
 */
public record RedirectTarget(
        URI redirectUri, ResponseMode responseMode, Optional<String> state, List<String> uiLocales) {

    public RedirectTarget {
        uiLocales = List.copyOf(uiLocales);
    }

    static RedirectTarget of(AuthorizationRequest request) {
        return new RedirectTarget(request.redirectUri(), request.responseMode(), request.state(), request.uiLocales());
    }

    /** For a request that is refused: a response mode that cannot be understood is the default one then. */
    static RedirectTarget of(URI verifiedRedirectUri, AuthorizationParameters parameters) {
        ResponseMode mode =
                parameters.single("response_mode").flatMap(ResponseMode::parse).orElse(ResponseMode.QUERY);
        return new RedirectTarget(
                verifiedRedirectUri, mode, parameters.single("state"), parameters.words("ui_locales"));
    }
}
