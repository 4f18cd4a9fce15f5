package vn.cuaso.auth.dpop;

import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import java.util.Optional;
import vn.cuaso.auth.key.IssuedToken;

/** What came of presenting an access token. */
public sealed interface AccessOutcome {

    /**
     * The token is ours, meant for us, and not expired.
     *
     * @param key which it is bound to, proven; empty for a bearer token
     */
    record Granted(IssuedToken token, Optional<ProvenKey> key) implements AccessOutcome {}

    /**
     * @param error for the header {@code WWW-Authenticate}
     * @param detail for the log
     */
    record Refused(TokenSchemeError error, String detail) implements AccessOutcome {}
}
