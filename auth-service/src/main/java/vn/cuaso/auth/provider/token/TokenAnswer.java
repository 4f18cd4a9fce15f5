package vn.cuaso.auth.provider.token;

import java.util.Optional;

/**
 * What goes back to the client.
 *
 * @param nonce for its next proof, where it needs one (RFC 9449 §8.2)
 */
record TokenAnswer(TokenOutcome outcome, Optional<String> nonce) {

    static TokenAnswer of(TokenOutcome outcome) {
        return new TokenAnswer(outcome, Optional.empty());
    }
}
