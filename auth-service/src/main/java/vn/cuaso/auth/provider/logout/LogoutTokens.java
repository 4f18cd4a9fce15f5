package vn.cuaso.auth.provider.logout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.key.SigningAlgorithm;
import vn.cuaso.auth.key.TokenSigner;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.protection.SubjectIdentifiers;

/** Makes logout tokens (OpenID Connect Back-Channel Logout §2.4). */
@ApplicationScoped
class LogoutTokens {

    /** §2.4 recommends two minutes at most. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TokenSigner signer;
    private final SubjectIdentifiers subjects;
    private final String issuer;
    private final Clock clock;

    LogoutTokens(TokenSigner signer, SubjectIdentifiers subjects, Origins origins, Clock clock) {
        this.signer = signer;
        this.subjects = subjects;
        this.issuer = origins.identity().toString();
        this.clock = clock;
    }

    Uni<String> make(LogoutNotice notice, Client client) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", client.id());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of(EVENT, Map.of()));
        claims.put("sid", notice.session());
        claims.put("sub", subjects.subject(notice.account(), client.sector()));
        return signer.sign(
                TokenType.LOGOUT,
                claims,
                SigningAlgorithm.of(client.algorithms().identityToken()));
    }
}
