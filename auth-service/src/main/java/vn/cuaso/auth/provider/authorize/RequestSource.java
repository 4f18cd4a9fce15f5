package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Optional;
import vn.cuaso.auth.provider.pushed.PushedReference;

/** Where the parameters of an authorization request really stand. */
sealed interface RequestSource {

    /**
     * In the request itself, in its request object, or where it was pushed to; what stands beside the latter two is ignored
     * (RFC 9101 §6.3, RFC 9126 §4).
     *
     * @param pushed for one that was pushed
     */
    record Found(AuthorizationParameters parameters, Optional<PushedReference> pushed) implements RequestSource {}

    /** They cannot be had, and the client may hear why. */
    record Refused(ErrorObject error) implements RequestSource {}

    /**
     * What was pushed is not there, any more or at all; so nothing is known of a redirect URI.
     *
     * @param detail for the log
     */
    record Gone(String detail) implements RequestSource {}
}
