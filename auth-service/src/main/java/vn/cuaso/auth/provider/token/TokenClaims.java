package vn.cuaso.auth.provider.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.session.Authentication;

/** What stands in the tokens of a citizen's sign-in. */
record TokenClaims(String issuer, SubjectIdentifiers subjects) {

    /** RFC 9068 §2.2. {@code grant} lets the provider see whether what it gave was revoked. */
    Map<String, Object> access(Client client, Grant grant, Instant now, Instant expires, Optional<ProvenKey> key) {
        Map<String, Object> claims = common(client, grant, now, expires);
        claims.put("aud", issuer);
        claims.put("client_id", client.id());
        claims.put("scope", String.join(" ", grant.scopes()));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("grant", grant.id());
        key.ifPresent(bound -> claims.put("cnf", Map.of("jkt", bound.thumbprint())));
        return claims;
    }

    /** OpenID Connect Core §2 and §3.1.3.6. */
    Map<String, Object> identity(Client client, Grant grant, Instant now, Instant expires, String accessTokenHash) {
        Map<String, Object> claims = common(client, grant, now, expires);
        Authentication authentication = grant.authentication();
        claims.put("aud", client.id());
        claims.put("auth_time", authentication.authenticatedAt().getEpochSecond());
        claims.put("acr", authentication.acr());
        claims.put("amr", authentication.amr());
        authentication.sessionId().ifPresent(session -> claims.put("sid", session));
        claims.put("at_hash", accessTokenHash);
        grant.nonce().ifPresent(nonce -> claims.put("nonce", nonce));
        return claims;
    }

    private Map<String, Object> common(Client client, Grant grant, Instant now, Instant expires) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", subjects.subject(grant.authentication().account(), client.sector()));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", expires.getEpochSecond());
        return claims;
    }
}
