package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code dpop_jkt}, where it is given, names a key (RFC 9449 §10). */
final class ProofThumbprintCheck implements AuthorizationCheck {

    /** SHA-256 in base64url (RFC 7638). */
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Override
    public Optional<ErrorObject> check(Candidate candidate) {
        return candidate
                .parameters()
                .single("dpop_jkt")
                .filter(value -> !THUMBPRINT.matcher(value).matches())
                .map(_ -> OAuth2Error.INVALID_REQUEST.setDescription("dpop_jkt is not a SHA-256 in base64url"));
    }
}
