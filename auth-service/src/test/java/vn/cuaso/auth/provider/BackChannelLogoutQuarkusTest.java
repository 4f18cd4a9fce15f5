package vn.cuaso.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.LogoutReceiver;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.auth.testing.TestClients;

/** Clients hear that a session has ended, whoever ended it. */
@QuarkusTest
class BackChannelLogoutQuarkusTest {

    /** Filled by {@link LogoutReceiver} itself. */
    LogoutReceiver receiver;

    @Inject
    SsoSessions sessions;

    @Inject
    TestCitizens citizens;

    private AccountId account;

    @BeforeEach
    void forget() {
        receiver.reset();
        account = citizens.register();
    }

    @Test
    @DisplayName("OP-7: a client that got a grant in a session is told of its end by a token that holds")
    void clientIsToldOfTheEnd() throws Exception {
        StartedSession session = start();
        signInAtThePortal(session);

        sessions.end(session.secret()).await().atMost(Duration.ofSeconds(10));

        String token = receiver.await(1).getFirst();
        LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                        new Issuer(RelyingParty.ISSUER),
                        new ClientID(TestClients.PORTAL),
                        JWSAlgorithm.ES256,
                        JWKSet.load(RelyingParty.address().resolve("/jwks").toURL()))
                .validate(SignedJWT.parse(token));
        assertThat(claims.getSessionID().getValue())
                .isEqualTo(session.authentication().sessionId().orElseThrow());
        assertThat(claims.getSubject().getValue()).hasSize(43);
        assertThat(SignedJWT.parse(token).getHeader().getType().getType()).isEqualTo("logout+jwt");
        JWTClaimsSet all = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(all.getJSONObjectClaim("events"))
                .containsOnly(Map.entry("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        assertThat(all.getClaims()).containsKeys("iat", "exp", "jti").doesNotContainKey("nonce");
        assertThat(Duration.between(
                        all.getIssueTime().toInstant(), all.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @Test
    @DisplayName("OP-7: a client that fails is told again, and does not stop the sign-out")
    void failingClientIsToldAgain() {
        receiver.failNext(1);
        StartedSession session = start();
        signInAtThePortal(session);

        sessions.end(session.secret()).await().atMost(Duration.ofSeconds(10));

        assertThat(sessions.find(session.secret()).await().atMost(Duration.ofSeconds(10)))
                .isEmpty();
        assertThat(receiver.await(2)).hasSize(2);
    }

    @Test
    @DisplayName("OP-7: a client that does not answer keeps no other one from being told")
    void failingClientStopsNoOther() {
        StartedSession session = start();
        signIn(RelyingParty.deaf(), session);
        signInAtThePortal(session);

        sessions.end(session.secret()).await().atMost(Duration.ofSeconds(10));

        assertThat(receiver.await(1)).hasSize(1);
    }

    @Test
    @DisplayName("OP-7: a session that no client used is ended without telling anybody")
    void nobodyIsToldOfAnUnusedSession() {
        StartedSession unused = start();
        StartedSession used = start();
        signInAtThePortal(used);

        sessions.end(unused.secret()).await().atMost(Duration.ofSeconds(10));
        sessions.end(used.secret()).await().atMost(Duration.ofSeconds(10));

        assertThat(receiver.await(1)).hasSize(1);
    }

    private static void signInAtThePortal(StartedSession session) {
        signIn(RelyingParty.portal(), session);
    }

    private static void signIn(RelyingParty party, StartedSession session) {
        URI request = party.authenticationRequest().build().toURI();
        String location = BareBrowser.empty()
                .with(SessionCookie.NAME, session.secret())
                .get(request)
                .header("Location");
        assertThat(location).contains("code=");
    }

    private StartedSession start() {
        return sessions.start(account, "2", List.of("pwd", "sms"), UserAgent.UNKNOWN)
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
