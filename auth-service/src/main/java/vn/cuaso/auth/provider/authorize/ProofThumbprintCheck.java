package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cuaso.auth.client.Client;

/**
 * {@code dpop_jkt}, where it is given, names a key (RFC 9449 §10). A public client that gets tokens for a proven key only has to name
 * it: else whoever catches its code, and has the verifier, redeems it with a key of their own. A confidential one proves itself besides.
 */
final class ProofThumbprintCheck implements AuthorizationCheck {

    /** SHA-256 in base64url (RFC 7638). */
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        AuthorizationParameters parameters = candidate.parameters();
        Client client = candidate.client();
        if (client.isPublic() && client.dpopBound() && !parameters.has("dpop_jkt")) {
            return refusal("dpop_jkt is missing");
        }
        return parameters
                .single("dpop_jkt")
                .filter(value -> !THUMBPRINT.matcher(value).matches())
                .flatMap(_ -> refusal("dpop_jkt is not a SHA-256 in base64url"));
    }

    private static Optional<ErrorObject> refusal(String description) {
        return Optional.of(OAuth2Error.INVALID_REQUEST.setDescription(description));
    }
}
