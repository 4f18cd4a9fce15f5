package vn.cuaso.auth.provider;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import vn.cuaso.auth.session.Authentication;

/** Ends an authorization request: the address to which the browser is sent back, at the client. */
public interface AuthorizationResponder {

    /** Makes a grant and its code, and answers with it, {@code state} and {@code iss} (OP-3). */
    Uni<URI> grant(AuthorizationRequest request, Authentication authentication);

    /**
     * @param errorCode of RFC 6749 §4.1.2.1 or OpenID Connect Core §3.1.2.6, for example {@code access_denied}
     * @param description for the client's developer, in English; no secrets, no personal data
     */
    URI refuse(AuthorizationRequest request, String errorCode, String description);
}
