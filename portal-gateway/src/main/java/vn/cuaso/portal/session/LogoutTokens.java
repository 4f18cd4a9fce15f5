package vn.cuaso.portal.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.cuaso.portal.failure.LogText;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;

/**
 * Checks logout tokens (OpenID Connect Back-Channel Logout §2.6). One that is presented again ends what has ended already, so
 * that none needs to be remembered.
 */
@Singleton
class LogoutTokens {

    private static final Logger LOG = Logger.getLogger(LogoutTokens.class);

    private final ProviderKeys keys;
    private final Issuer issuer;
    private final ClientID client;

    @Inject
    LogoutTokens(ProviderKeys keys, Origins origins, @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.keys = keys;
        this.issuer = new Issuer(origins.address(Origin.IDENTITY));
        this.client = new ClientID(client);
    }

    /** What has ended; empty when the token does not hold. Fails when the provider's keys cannot be had. */
    Uni<Optional<ProviderEnding>> read(String token) {
        SignedJWT jwt;
        try {
            jwt = SignedJWT.parse(token);
        } catch (ParseException _) {
            return Uni.createFrom().item(Optional.empty());
        }
        return keys.read().map(published -> validate(jwt, published));
    }

    private Optional<ProviderEnding> validate(SignedJWT token, JWKSet published) {
        JWSVerificationKeySelector<SecurityContext> selector =
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(published));
        try {
            // An ID token, or an access token, of the same issuer is no logout token.
            LogoutTokenClaimsSet claims =
                    new LogoutTokenValidator(issuer, client, true, selector, null).validate(token);
            return Optional.of(ending(claims));
        } catch (BadJOSEException | JOSEException e) {
            LOG.infof("a logout token does not hold: %s", LogText.of(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /** The validator has seen that one of them is there; who names a session means no more than that. */
    private static ProviderEnding ending(LogoutTokenClaimsSet claims) {
        return claims.getSessionID() == null
                ? new ProviderEnding.OfSubject(
                        new ProviderSubject(claims.getSubject().getValue()),
                        claims.getIssueTime().toInstant())
                : new ProviderEnding.OfSession(
                        new ProviderSession(claims.getSessionID().getValue()));
    }
}
