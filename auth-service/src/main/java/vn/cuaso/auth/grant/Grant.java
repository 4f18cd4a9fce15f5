package vn.cuaso.auth.grant;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cuaso.auth.provider.RequestedClaims;
import vn.cuaso.auth.session.Authentication;

/**
 * What one sign-in gave to one client. Its state stands in the store:
 *
 * <pre>{@code
 * stateDiagram-v2
 *   [*] --> CODE_ISSUED: sign-in
 *   CODE_ISSUED --> REDEEMED: code redeemed, once, in time
 *   REDEEMED --> REDEEMED: refreshed
 *   CODE_ISSUED --> [*]: code expired
 *   REDEEMED --> [*]: end of the grant, sign-out, code or refresh token used again
 * }</pre>
 *
 * @param id 128 random bits, base64url; may be known, opens nothing
 * @param redirectUri to which the code was sent
 * @param codeChallenge PKCE S256; empty only for clients exempted in their registration
 * @param proofThumbprint the only key that the code, and what it gave, may be used with (RFC 9449 §10)
 * @param claims what the client asked for by name
 * @param consent that it rests on; what was withdrawn carries nothing any more
 * @param endsAt from then on nothing of the grant is usable
 */
public record Grant(
        String id,
        String clientId,
        URI redirectUri,
        Set<String> scopes,
        Optional<String> nonce,
        Optional<String> codeChallenge,
        Optional<String> proofThumbprint,
        RequestedClaims claims,
        Optional<UUID> consent,
        Authentication authentication,
        Instant endsAt) {

    public Grant {
        scopes = Set.copyOf(scopes);
        // A grant of before there were these was made without.
        claims = claims == null ? RequestedClaims.NONE : claims;
    }

    /** The same grant, used for fewer scopes this time (RFC 6749 §6). */
    public Grant withScopes(Collection<String> fewer) {
        return new Grant(
                id,
                clientId,
                redirectUri,
                new HashSet<>(fewer),
                nonce,
                codeChallenge,
                proofThumbprint,
                claims,
                consent,
                authentication,
                endsAt);
    }

    /** The same grant, once its first ID token has answered the authorization request (OpenID Connect Core §12.2). */
    public Grant withoutNonce() {
        return new Grant(
                id,
                clientId,
                redirectUri,
                scopes,
                Optional.empty(),
                codeChallenge,
                proofThumbprint,
                claims,
                consent,
                authentication,
                endsAt);
    }
}
