package vn.cuaso.auth.client.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.client.authentication.Authentications.assertion;
import static vn.cuaso.auth.client.authentication.Authentications.form;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.testing.TestOrigins;

class ClientAssertionTest {

    private static final String ISSUER = TestOrigins.ISSUER;

    private final ECKey key = TestClients.newKey();
    private final Authentications server = new Authentications(Clients.portal(key), Clients.fapi2(key));

    @Test
    @DisplayName("OP-4: a client proves itself by its key, to the issuer or to the token endpoint")
    void assertionByTheClientsKeyIsProof() {
        assertProven(assertion(key, portal()));
        assertProven(assertion(key, portal().audience(ISSUER + "/token")));
    }

    @Test
    void assertionMayBeForTheEndpointThatItIsSentTo() {
        Map<String, List<String>> form = assertion(key, portal().audience(ISSUER + "/par"));
        ClientAddress address = new ClientAddress("192.0.2.1");

        assertRefused(form);
        assertThat(server.authenticate(new ClientRequest("/par", form, List.of(), address)))
                .isInstanceOf(ClientProof.Proven.class);
    }

    @Test
    @DisplayName("OP-4: an assertion is good once")
    void assertionIsGoodOnce() {
        Map<String, List<String>> form = assertion(key, portal());

        assertProven(form);
        assertRefused(form);
    }

    @Test
    void assertionIsTakenAsLongAsItLives() {
        Map<String, List<String>> form = assertion(key, portal());
        server.clock.advance(Duration.ofSeconds(69));

        assertProven(form);
    }

    @Test
    void expiredAssertionIsRefused() {
        Map<String, List<String>> form = assertion(key, portal());
        server.clock.advance(Duration.ofSeconds(70));

        assertRefused(form);
    }

    @Test
    void assertionThatLivesTooLongIsRefused() {
        assertRefused(assertion(key, portal().expirationTime(inSeconds(3600))));
    }

    @Test
    @DisplayName("OP-4: a clock 10 s ahead of ours is borne with, one 60 s ahead is not (FAPI 2.0 §5.3.2.1)")
    void assertionOfTheFutureIsRefused() {
        assertProven(assertion(key, portal().issueTime(inSeconds(10)).notBeforeTime(inSeconds(10))));
        assertRefused(assertion(key, portal().issueTime(inSeconds(61))));
        assertRefused(assertion(key, portal().notBeforeTime(inSeconds(61))));
    }

    @Test
    void assertionThatLacksAClaimIsRefused() {
        assertRefused(assertion(key, portal().jwtID(null)));
        assertRefused(assertion(key, portal().expirationTime(null)));
        assertRefused(assertion(key, portal().issuer(null)));
        assertRefused(assertion(key, portal().subject(null)));
        assertRefused(assertion(key, portal().audience((String) null)));
    }

    @Test
    void assertionForAnotherAudienceIsRefused() {
        assertRefused(assertion(key, portal().audience("https://other.example")));
    }

    @Test
    void assertionOfOneClientAboutAnotherIsRefused() {
        assertRefused(assertion(key, portal().issuer("bank")));
    }

    @Test
    void assertionByAnotherKeyIsRefused() {
        assertRefused(assertion(TestClients.newKey(), portal()));
    }

    @Test
    void assertionThatWasChangedIsRefused() {
        String right = assertion(key, portal()).get("client_assertion").getFirst();
        String other = assertion(key, portal()).get("client_assertion").getFirst();
        String mixed = right.substring(0, right.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

        assertRefused(assertion(mixed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwb3J0YWwiLCJpc3MiOiJwb3J0YWwifQ."})
    @DisplayName("OP-4: an assertion that nobody signed is refused")
    void unsignedAssertionIsRefused(String jwt) {
        assertRefused(assertion(jwt));
    }

    @Test
    void assertionOfAnotherTypeIsRefused() {
        Map<String, List<String>> form = new HashMap<>(assertion(key, portal()));
        form.put("client_assertion_type", List.of("urn:ietf:params:oauth:client-assertion-type:saml2-bearer"));

        assertRefused(form);
        assertRefused(form("client_assertion_type", Authentications.JWT_BEARER, "client_id", "portal"));
    }

    @Test
    @DisplayName("OP-4: ES256, PS256 and EdDSA prove every client, RS256 none of FAPI 2.0")
    void algorithmsAreThoseOfTheProfile() throws Exception {
        RSAKey modulus = new RSAKeyGenerator(2048).keyID("rsa").generate();
        JWK edwards = new OctetKeyPairGenerator(Curve.Ed25519).keyID("ed").generate();
        for (JWK each : List.of(key, modulus, edwards)) {
            Authentications server = new Authentications(Clients.fapi2(each));
            assertThat(server.authenticate(assertion(each, server.claims("bank"))))
                    .isInstanceOf(ClientProof.Proven.class);
        }

        Authentications fapi2 = new Authentications(Clients.fapi2(modulus));
        assertThat(fapi2.authenticate(assertion(
                        modulus, JWSAlgorithm.RS256, fapi2.claims("bank").build())))
                .isInstanceOf(ClientProof.Refused.class);
        Authentications plain = new Authentications(Clients.portal(modulus));
        assertThat(plain.authenticate(assertion(
                        modulus, JWSAlgorithm.RS256, plain.claims("portal").build())))
                .isInstanceOf(ClientProof.Proven.class);
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client's assertion is for the issuer, as one string, and for nobody else")
    void audienceOfFapi2IsTheIssuerAlone() {
        assertProven(assertion(key, bank()));
        assertRefused(assertion(key, bank().audience(ISSUER + "/token")));
        assertRefused(assertion(key, bank().audience(List.of(ISSUER, "https://other.example"))));
        assertRefused(assertion(key, bank().claim("aud", new Object[] {ISSUER})));
    }

    private JWTClaimsSet.Builder portal() {
        return server.claims("portal");
    }

    private JWTClaimsSet.Builder bank() {
        return server.claims("bank");
    }

    private Date inSeconds(long seconds) {
        return Date.from(server.clock.instant().plusSeconds(seconds));
    }

    private void assertProven(Map<String, List<String>> form) {
        assertThat(server.authenticate(form)).isInstanceOf(ClientProof.Proven.class);
    }

    private void assertRefused(Map<String, List<String>> form) {
        assertThat(server.authenticate(form))
                .isInstanceOfSatisfying(
                        ClientProof.Refused.class,
                        refused -> assertThat(refused.error().getCode()).isEqualTo("invalid_client"));
    }
}
