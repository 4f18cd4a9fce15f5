package vn.cuaso.auth.dpop;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Proofs.proof;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.testing.AlgorithmKey;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.Proofs;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.testing.TestOrigins;

class ProofVerifierTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ADDRESS = "https://app.example/device";
    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final ECKey key = TestClients.newKey();
    private final MovableClock clock = new MovableClock(NOW);
    private final InMemorySpentProofs spent = new InMemorySpentProofs();
    private final ProofNonces nonces = TestNonces.with(NonceRequirement.FAPI2, clock);
    private final ProofVerifier verifier =
            new ProofVerifier(new TestOrigins(), spent, nonces, TestNonces.config(NonceRequirement.FAPI2), clock);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/device",
                "https://id.example/device",
                "https://app.example/device?query#fragment",
                "HTTPS://APP.example:443/device"
            })
    void rightProofProvesItsKey(String address) {
        assertThat(verify(proof(key, "GET", address, NOW, Optional.empty())))
                .isEqualTo(new ProofOutcome.Proven(new ProvenKey(key.toPublicJWK())));
    }

    @Test
    void requestWithoutAProofIsToldApart() {
        assertThat(outcome(new ProvenRequest("GET", "/device", List.of(), Optional.empty())))
                .isEqualTo(new ProofOutcome.Missing());
    }

    @Test
    @DisplayName("OP-4: a proof is good once, also for racing requests")
    void replayedProofIsRefused() {
        String proof = proof(key, "GET", ADDRESS, NOW, Optional.empty());

        List<ProofOutcome> outcomes = race(8, () -> verify(proof));

        assertThat(outcomes).filteredOn(ProofOutcome.Proven.class::isInstance).hasSize(1);
        assertThat(verify(proof)).isEqualTo(new ProofOutcome.Refused("it was presented before"));
    }

    @Test
    @DisplayName("OP-4: a proof is remembered for as long as it would be accepted, also by an instance whose clock is"
            + " behind")
    void proofIsRememberedLongEnough() {
        for (Instant made : List.of(NOW.plus(WINDOW), NOW, NOW.minus(WINDOW))) {
            assertThat(verify(proof(key, "GET", ADDRESS, made, Optional.empty())))
                    .isInstanceOf(ProofOutcome.Proven.class);

            Duration accepted = Duration.between(NOW, made.plus(WINDOW));
            assertThat(spent.lifetime).isGreaterThanOrEqualTo(accepted.plus(WINDOW));
        }
    }

    @Test
    @DisplayName("OP-4: a proof of another time is refused")
    void staleProofIsRefused() {
        assertThat(verify(proof(key, "GET", ADDRESS, NOW.minus(WINDOW), Optional.empty())))
                .isInstanceOf(ProofOutcome.Proven.class);
        assertRefused(proof(key, "GET", ADDRESS, NOW.minus(WINDOW).minusSeconds(1), Optional.empty()));
        assertRefused(proof(key, "GET", ADDRESS, NOW.plus(WINDOW).plusSeconds(1), Optional.empty()));
    }

    @Test
    @DisplayName("OP-4: a proof that says until when, or from when, it is good is held to it")
    void proofIsHeldToItsOwnWord() {
        assertThat(verify(lasting(NOW.minusSeconds(20), NOW.plusSeconds(1)))).isInstanceOf(ProofOutcome.Proven.class);
        assertRefused(lasting(NOW.minusSeconds(20), NOW));
        assertRefused(lasting(NOW.plus(WINDOW).plusSeconds(1), NOW.plusSeconds(300)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jti", "htm", "htu", "iat"})
    @DisplayName("OP-4: a proof that lacks one of its claims is refused")
    void proofThatLacksAClaimIsRefused(String claim) {
        assertRefused(Proofs.without(claim, key, "GET", ADDRESS, NOW));
    }

    private String lasting(Instant from, Instant until) {
        return Proofs.lasting(key, "GET", ADDRESS, NOW, from, until);
    }

    @Test
    @DisplayName("OP-4: a proof about another method is refused")
    void wrongMethodIsRefused() {
        assertRefused(proof(key, "POST", ADDRESS, NOW, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/device",
                "https://app.example/device/",
                "https://app.example/device/alarm",
                "https://app.example@evil.example/device",
                "https://somebody@app.example/device",
                "https://app.example/DEVICE",
                "https://app.example:80/device",
                "http://app.example/device",
                "https://app.example:8443/device",
                "/device"
            })
    @DisplayName("OP-4: a proof about another address is refused")
    void wrongAddressIsRefused(String address) {
        assertRefused(proof(key, "GET", address, NOW, Optional.empty()));
    }

    @Test
    @DisplayName("OP-4: a proof about another access token, or about none, is refused at a resource")
    void wrongTokenIsRefused() {
        Optional<String> token = Optional.of("token");

        assertThat(verify(proof(key, "GET", ADDRESS, NOW, token), token)).isInstanceOf(ProofOutcome.Proven.class);
        assertThat(verify(proof(key, "GET", ADDRESS, NOW, Optional.of("other")), token))
                .isInstanceOf(ProofOutcome.Refused.class);
        assertThat(verify(proof(key, "GET", ADDRESS, NOW, Optional.empty()), token))
                .isInstanceOf(ProofOutcome.Refused.class);
    }

    @Test
    void severalProofsAreRefused() {
        List<String> two = List.of(
                proof(key, "GET", ADDRESS, NOW, Optional.empty()), proof(key, "GET", ADDRESS, NOW, Optional.empty()));

        assertThat(outcome(new ProvenRequest("GET", "/device", two, Optional.empty())))
                .isInstanceOf(ProofOutcome.Refused.class);
    }

    @Test
    @DisplayName("OP-4: the key that a proof shows is the one that signed it")
    void foreignSignatureIsRefused() {
        JWSHeader claimed = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(DPoPProofFactory.TYPE)
                .jwk(TestClients.newKey().toPublicJWK())
                .build();

        assertRefused(Proofs.sign(claimed, key, "GET", ADDRESS, NOW, Optional.empty()));
    }

    @Test
    @DisplayName("QR-6: what is signed for another purpose, such as an approval, is no proof")
    void otherTypeIsRefused() {
        JWSHeader approval = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("approval+jwt"))
                .jwk(key.toPublicJWK())
                .build();

        assertRefused(Proofs.sign(approval, key, "GET", ADDRESS, NOW, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256", "EdDSA"})
    @DisplayName("OP-4: proofs by ES256, PS256 and EdDSA are taken")
    void algorithmsOfTheProfileAreTaken(String algorithm) {
        JWK signer = AlgorithmKey.of(algorithm);

        assertThat(verify(AlgorithmKey.proof(algorithm, signer, signer, "GET", ADDRESS, NOW)))
                .isEqualTo(new ProofOutcome.Proven(new ProvenKey(signer.toPublicJWK())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS512", "PS512", "ES384", "HS256"})
    @DisplayName("OP-4: other algorithms are refused, RS256 among them")
    void otherAlgorithmIsRefused(String algorithm) {
        JWK signer = AlgorithmKey.of(algorithm);

        assertRefused(AlgorithmKey.proof(algorithm, signer, signer, "GET", ADDRESS, NOW));
    }

    @Test
    @DisplayName("OP-4: a proof that shows its private key, or a key of another kind, is refused")
    void unfitKeyIsRefused() throws Exception {
        JWK otherCurve = AlgorithmKey.of("ES384");

        assertRefused(Proofs.showing(key, key.toJSONObject(), "GET", ADDRESS, NOW));
        assertThat(verify(Proofs.showing(key, key.toPublicJWK().toJSONObject(), "GET", ADDRESS, NOW)))
                .as("the same, without the private half")
                .isInstanceOf(ProofOutcome.Proven.class);
        assertRefused(AlgorithmKey.proof("ES256", key, otherCurve, "GET", ADDRESS, NOW));
        assertRefused(AlgorithmKey.proof("ES256", key, AlgorithmKey.of("PS256"), "GET", ADDRESS, NOW));
    }

    @Test
    @DisplayName("OP-4: where a nonce is wanted, a proof without one of ours is not taken, and not spent")
    void nonceIsWanted() {
        String without = proof(key, "GET", ADDRESS, NOW, Optional.empty());
        ProofOutcome.NonceWanted answer = (ProofOutcome.NonceWanted) withNonce(without);

        assertThat(withNonce(Proofs.proof(key, "GET", ADDRESS, NOW, Optional.of("made up"), Optional.empty())))
                .isEqualTo(answer);
        assertThat(withNonce(Proofs.proof(key, "GET", ADDRESS, NOW, Optional.of(answer.fresh()), Optional.empty())))
                .isInstanceOf(ProofOutcome.Proven.class);
        assertThat(verify(without)).as("it was not spent").isInstanceOf(ProofOutcome.Proven.class);
    }

    @Test
    @DisplayName(
            "OP-4: a nonce is good for its window and the next, at instances whose clocks differ, and then no more")
    void nonceGrowsOld() {
        String nonce = nonces.fresh();
        ProofNonces behind = TestNonces.with(NonceRequirement.FAPI2, new MovableClock(NOW.minus(TestNonces.WINDOW)));
        assertThat(behind.isGood(nonce)).isTrue();

        clock.advance(TestNonces.WINDOW);
        assertThat(nonces.isGood(nonce)).isTrue();
        assertThat(nonces.fresh()).isNotEqualTo(nonce);

        clock.advance(TestNonces.WINDOW);
        assertThat(nonces.isGood(nonce)).isFalse();
    }

    @Test
    void noncesAreWantedFromWhomTheConfigurationSays() {
        Client bank = Clients.fapi2(key);
        Client phone = Clients.phoneApp();

        assertThat(nonces.areRequiredOf(bank)).isTrue();
        assertThat(nonces.areRequiredOf(phone)).isFalse();
        assertThat(TestNonces.with(NonceRequirement.ALWAYS, clock).areRequiredOf(phone))
                .isTrue();
        assertThat(TestNonces.with(NonceRequirement.NEVER, clock).areRequiredOf(bank))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "eyJ", "..."})
    void rubbishIsRefused(String rubbish) {
        assertRefused(rubbish);
    }

    private void assertRefused(String proof) {
        assertThat(verify(proof)).isInstanceOf(ProofOutcome.Refused.class);
    }

    private ProofOutcome withNonce(String proof) {
        return outcome(new ProvenRequest("GET", "/device", List.of(proof), Optional.empty(), true));
    }

    private ProofOutcome verify(String proof) {
        return verify(proof, Optional.empty());
    }

    private ProofOutcome verify(String proof, Optional<String> token) {
        return outcome(new ProvenRequest("GET", "/device", List.of(proof), token));
    }

    private ProofOutcome outcome(ProvenRequest request) {
        return verifier.verify(request).await().atMost(Duration.ofSeconds(10));
    }
}
