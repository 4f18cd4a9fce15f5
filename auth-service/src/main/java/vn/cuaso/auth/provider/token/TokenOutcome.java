package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cuaso.auth.client.authentication.ClientProof;

/** What came of a token request. */
sealed interface TokenOutcome {

    record Issued(AccessTokenResponse response) implements TokenOutcome {}

    /** The client is not who it says. */
    record Unproven(ClientProof.Refused refused) implements TokenOutcome {}

    /**
     * @param error what the client hears (RFC 6749 §5.2)
     * @param detail for the log
     * @param more what the client hears beside the error
     */
    record Refused(ErrorObject error, String detail, Map<String, Object> more) implements TokenOutcome {

        public Refused {
            more = Map.copyOf(more);
        }

        Refused(ErrorObject error, String detail) {
            this(error, detail, Map.of());
        }

        Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>(error.toJSONObject());
            body.putAll(more);
            return body;
        }
    }

    /** The code or refresh token is no good. The client does not hear why: whoever presents it may have stolen it. */
    static Refused invalidGrant(String detail) {
        return new Refused(OAuth2Error.INVALID_GRANT, detail);
    }
}
