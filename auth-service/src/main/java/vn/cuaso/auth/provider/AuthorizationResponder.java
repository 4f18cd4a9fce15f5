package vn.cuaso.auth.provider;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.session.Authentication;

/** Ends an authorization request with an answer that the browser takes back to the client. */
public interface AuthorizationResponder {

    /** Makes a grant and its code, and answers with it, {@code state} and {@code iss} (OP-3). */
    Uni<AuthorizationAnswer> grant(AuthorizationRequest request, Authentication authentication);

    /**
     * @param errorCode of RFC 6749 §4.1.2.1 or OpenID Connect Core §3.1.2.6, for example {@code access_denied}
     * @param description for the client's developer, in English; no secrets, no personal data
     */
    AuthorizationAnswer refuse(AuthorizationRequest request, String errorCode, String description);
}
