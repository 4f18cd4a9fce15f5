package vn.cuaso.portal.session;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * A citizen's session at the provider.
 *
 * @param id the {@code sid} of ID tokens and logout tokens
 */
public record ProviderSession(String id) {

    /** Of an ID token that was verified before; empty when it names no session. */
    static Optional<ProviderSession> of(String idToken) {
        try {
            return Optional.ofNullable(
                            SignedJWT.parse(idToken).getJWTClaimsSet().getStringClaim("sid"))
                    .map(ProviderSession::new);
        } catch (ParseException e) {
            throw new IllegalArgumentException("A verified ID token cannot be read", e);
        }
    }

    /** Which sessions of ours came of it: {@code portal:{hash}:sessions}, a set of their keys. */
    String sessionsKey() {
        return "portal:{" + hash() + "}:sessions";
    }

    /** Says that it has ended: {@code portal:{hash}:ended}. */
    String endedKey() {
        return "portal:{" + hash() + "}:ended";
    }

    /** The provider's free choice does not become part of a key as it is. */
    private String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
