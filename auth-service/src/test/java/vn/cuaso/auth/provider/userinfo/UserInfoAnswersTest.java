package vn.cuaso.auth.provider.userinfo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.key.TestSigning;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestOrigins;

class UserInfoAnswersTest {

    private static final Map<String, Object> CLAIMS = Map.of("sub", "somebody", "name", "Lê Thử Nghiệm");

    @Test
    void claimsArePlainUnlessTheClientIsRegisteredOtherwise() {
        assertThat(answer(Clients.portal())).isEqualTo(new UserInfoOutcome.Found(CLAIMS));
    }

    @Test
    void clientThatIsRegisteredSoGetsThemSigned() throws Exception {
        UserInfoOutcome.Signed answer = (UserInfoOutcome.Signed) answer(signed(Clients.portal()));

        SignedJWT jwt = SignedJWT.parse(answer.jwt());
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(claims.getIssuer()).isEqualTo(TestOrigins.ISSUER);
        assertThat(claims.getAudience()).containsExactly("portal");
        assertThat(claims.getSubject()).isEqualTo("somebody");
        assertThat(claims.getStringClaim("name")).isEqualTo("Lê Thử Nghiệm");
    }

    private static UserInfoOutcome answer(Client client) {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
        return new UserInfoAnswers(
                        _ -> Uni.createFrom().item(Optional.of(client)), TestSigning.signer(clock), new TestOrigins())
                .answer(client.id(), CLAIMS)
                .await()
                .indefinitely();
    }

    private static Client signed(Client client) {
        return new Client(
                client.id(),
                client.presentation(),
                client.credentials(),
                client.addresses(),
                client.rights(),
                new ClientAlgorithms(JWSAlgorithm.ES256, Optional.of(JWSAlgorithm.ES256), Optional.empty()),
                client.lifetimes(),
                client.protection(),
                client.signIn());
    }
}
