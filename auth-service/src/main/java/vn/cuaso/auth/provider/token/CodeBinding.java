package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.grant.Grant;

/** Whether a code is presented by whom it was made for: client, redirect URI, the PKCE verifier, and the key that it is bound to. */
final class CodeBinding {

    private CodeBinding() {}

    /**
     * @return what is wrong, for the log
     */
    static Optional<String> problem(
            Client client, Grant grant, AuthorizationCodeGrant presented, Optional<ProvenKey> key) {
        if (!grant.clientId().equals(client.id())) {
            return Optional.of("client %s presented a code of client %s".formatted(client.id(), grant.clientId()));
        }
        if (!grant.redirectUri().equals(presented.getRedirectionURI())) {
            return Optional.of("client %s presented a code with another redirect_uri".formatted(client.id()));
        }
        if (!isBound(grant, key)) {
            return Optional.of("client %s presented a code without the key that it is bound to".formatted(client.id()));
        }
        return isProven(grant.codeChallenge(), presented.getCodeVerifier())
                ? Optional.empty()
                : Optional.of("client %s presented a code with a wrong code_verifier".formatted(client.id()));
    }

    /** RFC 9449 §10. */
    static boolean isBound(Grant grant, Optional<ProvenKey> key) {
        return grant.proofThumbprint()
                .map(expected -> key.map(ProvenKey::thumbprint).equals(Optional.of(expected)))
                .orElse(true);
    }

    /** RFC 7636 §4.6. A verifier without a challenge is refused as well (RFC 9700 §2.1.1, downgrade). */
    private static boolean isProven(Optional<String> challenge, CodeVerifier verifier) {
        if (challenge.isEmpty() || verifier == null) {
            return challenge.isEmpty() && verifier == null;
        }
        String computed =
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        return MessageDigest.isEqual(
                computed.getBytes(StandardCharsets.US_ASCII), challenge.get().getBytes(StandardCharsets.US_ASCII));
    }
}
