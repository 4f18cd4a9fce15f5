package vn.cuaso.auth.client.authentication;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.client.Client;

/** What came of a client's authentication. */
public sealed interface ClientProof {

    record Proven(Client client) implements ClientProof {}

    /**
     * @param error what the client hears (RFC 6749 §5.2)
     * @param detail for the log
     * @param retryAt when it may be tried again; empty: at any time, for what it is worth
     */
    record Refused(ErrorObject error, String detail, Optional<Instant> retryAt) implements ClientProof {}

    /** Which of the two was wrong, or both, only the log says. */
    static Refused invalidClient(String detail) {
        return new Refused(OAuth2Error.INVALID_CLIENT, detail, Optional.empty());
    }
}
