package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.util.Optional;
import java.util.regex.Pattern;

/** PKCE by S256 (OP-1). {@code plain}, also by leaving the method out, protects nothing (RFC 9700 §2.1.1). */
final class ProofKeyCheck implements AuthorizationCheck {

    /** SHA-256 in base64url (RFC 7636 §4.2). */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        AuthorizationParameters parameters = candidate.parameters();
        if (!parameters.has("code_challenge")) {
            return candidate.client().proofKeyRequired() || parameters.has("code_challenge_method")
                    ? refusal("code_challenge is missing")
                    : Optional.empty();
        }
        if (!parameters.single("code_challenge_method").equals(Optional.of(CodeChallengeMethod.S256.getValue()))) {
            return refusal("code_challenge_method has to be S256");
        }
        return parameters
                        .single("code_challenge")
                        .filter(CHALLENGE.asMatchPredicate())
                        .isPresent()
                ? Optional.empty()
                : refusal("code_challenge is not a SHA-256 in base64url");
    }

    private static Optional<ErrorObject> refusal(String description) {
        return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription(description));
    }
}
