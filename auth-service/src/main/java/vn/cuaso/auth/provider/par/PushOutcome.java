package vn.cuaso.auth.provider.par;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.client.authentication.ClientProof;

/** What came of pushing a request. */
sealed interface PushOutcome {

    /**
     * @param nonce for the client's next proof, where it needs one: it has a token to fetch soon
     */
    record Kept(String requestUri, Duration lifetime, Optional<String> nonce) implements PushOutcome {

        Kept with(Optional<String> next) {
            return new Kept(requestUri, lifetime, next);
        }
    }

    /** The client did not prove itself. */
    record Unproven(ClientProof.Refused refused) implements PushOutcome {}

    /**
     * @param error what the client hears
     * @param detail for the log
     */
    record Refused(ErrorObject error, String detail) implements PushOutcome {}

    /**
     * The proof has an old nonce (RFC 9449 §8): the client makes another proof with this one.
     *
     * @param fresh for the header {@code DPoP-Nonce}
     */
    record NonceWanted(String fresh) implements PushOutcome {}

    /** The client pushes too many. */
    record Throttled(Instant until) implements PushOutcome {}
}
