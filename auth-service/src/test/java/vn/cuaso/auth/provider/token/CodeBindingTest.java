package vn.cuaso.auth.provider.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.provider.RequestedClaims;
import vn.cuaso.auth.testing.Authentications;
import vn.cuaso.auth.testing.Clients;

class CodeBindingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final URI CALLBACK = URI.create(Clients.CALLBACK);

    private final CodeVerifier verifier = new CodeVerifier();
    private final Optional<String> challenge = Optional.of(
            CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());

    @Test
    void rightClientAddressAndVerifierAreNoProblem() {
        assertThat(problem(challenge, CALLBACK, verifier)).isEmpty();
        assertThat(problem(Optional.empty(), CALLBACK, null)).isEmpty();
    }

    @Test
    void codeOfAnotherClientIsAProblem() {
        assertThat(CodeBinding.problem(
                        Clients.phoneApp(), grant(challenge), presented(CALLBACK, verifier), Optional.empty()))
                .isPresent();
    }

    @Test
    void otherOrMissingRedirectUriIsAProblem() {
        assertThat(problem(challenge, URI.create("https://portal.example/other"), verifier))
                .isPresent();
        assertThat(problem(challenge, null, verifier)).isPresent();
    }

    @Test
    @DisplayName("OP-1: a wrong or missing code verifier is a problem, and so is one that nobody asked for")
    void wrongVerifierIsAProblem() {
        assertThat(problem(challenge, CALLBACK, new CodeVerifier())).isPresent();
        assertThat(problem(challenge, CALLBACK, null)).isPresent();
        assertThat(problem(Optional.empty(), CALLBACK, verifier)).isPresent();
    }

    private static Optional<String> problem(Optional<String> challenge, URI redirectUri, CodeVerifier verifier) {
        return CodeBinding.problem(
                Clients.portal(), grant(challenge), presented(redirectUri, verifier), Optional.empty());
    }

    private static AuthorizationCodeGrant presented(URI redirectUri, CodeVerifier verifier) {
        return new AuthorizationCodeGrant(new AuthorizationCode("code"), redirectUri, verifier);
    }

    private static Grant grant(Optional<String> challenge) {
        return new Grant(
                "id",
                "portal",
                CALLBACK,
                Set.of("openid"),
                Optional.empty(),
                challenge,
                Optional.empty(),
                RequestedClaims.NONE,
                Optional.empty(),
                Authentications.passwordAndSms(NOW, "session"),
                NOW.plusSeconds(60));
    }
}
