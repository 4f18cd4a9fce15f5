package vn.cuaso.auth.pairing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.pairing.Pairing;
import vn.cuaso.auth.pairing.PairingClaim;
import vn.cuaso.auth.pairing.PairingContext;
import vn.cuaso.auth.pairing.PairingNumber;
import vn.cuaso.auth.pairing.TestPairings;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.testing.TestOrigins;

@DisplayName("QR-6: an approval")
class ApprovalVerifierTest {

    private static final TestOrigins ORIGINS = new TestOrigins(
            URI.create("http://localhost:8080"),
            URI.create(RelyingParty.ISSUER),
            URI.create("http://app.localhost:8080"));
    private static final Instant NOW = Instant.parse("2026-01-01T00:02:00Z");

    private final ECKey key = TestClients.newKey();
    private final Pairing pairing = TestPairings.pairing(NOW.minusSeconds(20));
    private final ActiveDevice device = TestPairings.active(key, NOW.minusSeconds(30));
    private final ApprovalVerifier verifier = new ApprovalVerifier(ORIGINS, new Defaults());

    private record Defaults() implements ApprovalConfig {
        @Override
        public Duration clockTolerance() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration passcodeAge() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration lifetime() {
            return Duration.ofMinutes(1);
        }
    }

    @Test
    @DisplayName("by the device's key, over what was shown, is good")
    void rightApprovalIsGood() {
        assertThat(fault(draft())).isEmpty();
    }

    @Test
    @DisplayName("is not replaced by a DPoP proof of the same key")
    void dpopProofIsRefused() throws Exception {
        String proof = new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256)
                .createDPoPJWT("POST", URI.create("http://app.localhost:8080/pairing/claims"))
                .serialize();

        assertThat(fault(proof)).contains(ApprovalFault.TYPE);
        assertThat(fault(draft().ofType("dpop+jwt"))).contains(ApprovalFault.TYPE);
        assertThat(fault(draft().ofType(null))).contains(ApprovalFault.TYPE);
    }

    @Test
    @DisplayName("by another device's key is refused, whatever it calls itself")
    void anotherDevicesKeyIsRefused() {
        ECKey stranger = TestClients.newKey();

        assertThat(fault(new ApprovalDraft(stranger, pairing, NOW))).contains(ApprovalFault.DEVICE);
        assertThat(fault(new ApprovalDraft(stranger, pairing, NOW)
                        .named(device.id().value())
                        .with("iss", device.id().value())))
                .contains(ApprovalFault.SIGNATURE);
        assertThat(fault(draft().with("iss", DeviceId.of(stranger).value()))).contains(ApprovalFault.DEVICE);
        assertThat(fault(draft().named(null))).contains(ApprovalFault.DEVICE);
    }

    @Test
    @DisplayName("by a device that did not claim the pairing is refused")
    void anotherClaimantIsRefused() {
        PairingClaim claim = new PairingClaim(DeviceId.of(TestClients.newKey()), Optional.empty());

        assertThat(verifier.fault(draft().sign(), new ApprovalCase(pairing, claim, device, now())))
                .contains(ApprovalFault.DEVICE);
    }

    @Test
    @DisplayName("with the public key as a shared secret, or with no algorithm, is refused")
    void anotherAlgorithmIsRefused() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(draft().sign()).getJWTClaimsSet();
        SignedJWT symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new com.nimbusds.jose.JOSEObjectType("approval+jwt"))
                        .keyID(device.id().value())
                        .build(),
                claims);
        symmetric.sign(new MACSigner(key.toPublicJWK().toJSONString()));

        assertThat(fault(symmetric.serialize())).contains(ApprovalFault.ALGORITHM);
        assertThat(fault("eyJhbGciOiJub25lIiwidHlwIjoiYXBwcm92YWwrand0In0.e30."))
                .contains(ApprovalFault.MALFORMED);
    }

    @Test
    @DisplayName("of an altered context is refused")
    void alteredContextIsRefused() {
        String shown = new PairingContext(TestPairings.CONTEXT.replace("công", "cong")).digest();

        assertThat(fault(draft().with("context", shown))).contains(ApprovalFault.CONTEXT);
    }

    @Test
    @DisplayName("whose text was altered after it was signed is refused")
    void alteredTextIsRefused() {
        String[] parts = draft().sign().split("\\.");
        String[] others = draft().with("number", "47").sign().split("\\.");

        assertThat(fault(parts[0] + '.' + others[1] + '.' + parts[2])).contains(ApprovalFault.SIGNATURE);
    }

    @Test
    @DisplayName("of another session, for another client or another provider is refused")
    void anotherPurposeIsRefused() {
        Pairing other = TestPairings.pairing(NOW);

        assertThat(fault(draft().with("session", other.id().value()))).contains(ApprovalFault.SESSION);
        assertThat(fault(draft().with("client", "phone-app"))).contains(ApprovalFault.CLIENT);
        assertThat(fault(draft().with("aud", "http://app.localhost:8080"))).contains(ApprovalFault.AUDIENCE);
        assertThat(fault(draft().with("aud", List.of("http://id.localhost:8080", "http://evil.example"))))
                .contains(ApprovalFault.AUDIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"session", "client", "context", "jti", "iat", "iss", "aud"})
    @DisplayName("that leaves something out is refused")
    void missingClaimIsRefused(String claim) {
        assertThat(fault(draft().without(claim))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {-61, 61, -3600, 3600})
    @DisplayName("of a stale time, or of the future, is refused")
    void staleTimeIsRefused(long seconds) {
        assertThat(fault(draft().with("iat", NOW.plusSeconds(seconds).getEpochSecond())))
                .contains(ApprovalFault.TIME);
    }

    @Test
    @DisplayName("may have waited for its browser, and no longer")
    void approvalWaitsForItsBrowser() {
        ApprovalDraft early = draft().with("iat", NOW.minusSeconds(75).getEpochSecond());
        Pairing older = new Pairing(
                pairing.id(),
                pairing.flow(),
                pairing.kind(),
                pairing.client(),
                pairing.context(),
                pairing.browser(),
                NOW.minusSeconds(120),
                pairing.expiresAt());
        ApprovalCase later = new ApprovalCase(
                older, claim(Optional.empty()), device, new ApprovalMoment(NOW, Duration.ofMinutes(1)));
        ApprovalDraft tooEarly = draft().with("iat", NOW.minusSeconds(121).getEpochSecond());

        assertThat(fault(early)).contains(ApprovalFault.TIME);
        assertThat(verifier.fault(early.sign(), later)).isEmpty();
        assertThat(verifier.fault(tooEarly.sign(), later)).contains(ApprovalFault.TIME);
    }

    @Test
    @DisplayName("older than its session is refused, as far as clocks can tell")
    void olderThanItsSessionIsRefused() {
        Pairing young = TestPairings.pairing(NOW.plusSeconds(10));

        assertThat(verifier.fault(
                        new ApprovalDraft(key, young, NOW.minusSeconds(55)).sign(),
                        new ApprovalCase(young, claim(Optional.empty()), device, now())))
                .contains(ApprovalFault.TIME);
    }

    @Test
    @DisplayName("needs a passcode check at most two minutes old, by both clocks")
    void passcodeIsNeeded() {
        ActiveDevice forgotten = TestPairings.active(key, NOW.minusSeconds(121));
        ActiveDevice fresh = TestPairings.active(key, NOW.minusSeconds(120));

        assertThat(faultOf(draft(), forgotten)).contains(ApprovalFault.PASSCODE);
        assertThat(faultOf(draft(), fresh)).isEmpty();
        // A phone whose clock is behind cannot stretch the time.
        assertThat(faultOf(draft().with("iat", NOW.minusSeconds(50).getEpochSecond()), forgotten))
                .contains(ApprovalFault.PASSCODE);
    }

    @Test
    @DisplayName("QR-13: of a pairing that began before an alarm is refused, of one that began after it is not")
    void alarmTakesTheWorthOfWhatBeganBefore() {
        Instant begun = pairing.createdAt();

        assertThat(faultOf(draft(), TestPairings.alarmed(device, begun))).contains(ApprovalFault.ALARM);
        assertThat(faultOf(draft(), TestPairings.alarmed(device, NOW))).contains(ApprovalFault.ALARM);
        assertThat(faultOf(draft(), TestPairings.alarmed(device, begun.minusMillis(1))))
                .isEmpty();
    }

    @Test
    @DisplayName("QR-7: carries the number that the browser shows, and no other")
    void numberIsCompared() {
        Optional<PairingNumber> number = Optional.of(new PairingNumber("47"));

        assertThat(fault(draft().with("number", "47"), number)).isEmpty();
        assertThat(fault(draft().with("number", "74"), number)).contains(ApprovalFault.NUMBER);
        assertThat(fault(draft().with("number", 47), number)).contains(ApprovalFault.NUMBER);
        assertThat(fault(draft(), number)).contains(ApprovalFault.NUMBER);
        assertThat(fault(draft().with("number", "47"), Optional.empty())).contains(ApprovalFault.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "short", "not base64url, but long enough for it"})
    @DisplayName("with an id that somebody could guess is refused")
    void weakIdentifierIsRefused(String identifier) {
        assertThat(fault(draft().with("jti", identifier))).contains(ApprovalFault.IDENTIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "a.b.c.d.e", "{}"})
    @DisplayName("that is none is refused")
    void nonsenseIsRefused(String text) {
        assertThat(fault(text)).contains(ApprovalFault.MALFORMED);
        assertThat(fault("a".repeat(100_000))).contains(ApprovalFault.MALFORMED);
    }

    private ApprovalDraft draft() {
        return new ApprovalDraft(key, pairing, NOW);
    }

    private Optional<ApprovalFault> fault(ApprovalDraft draft) {
        return fault(draft.sign());
    }

    private Optional<ApprovalFault> fault(String text) {
        return verifier.fault(text, new ApprovalCase(pairing, claim(Optional.empty()), device, now()));
    }

    private Optional<ApprovalFault> fault(ApprovalDraft draft, Optional<PairingNumber> number) {
        return verifier.fault(draft.sign(), new ApprovalCase(pairing, claim(number), device, now()));
    }

    private Optional<ApprovalFault> faultOf(ApprovalDraft draft, ActiveDevice of) {
        return verifier.fault(draft.sign(), new ApprovalCase(pairing, claim(Optional.empty()), of, now()));
    }

    private PairingClaim claim(Optional<PairingNumber> number) {
        return new PairingClaim(device.id(), number);
    }

    private static ApprovalMoment now() {
        return new ApprovalMoment(NOW, Duration.ZERO);
    }
}
