package vn.cuaso.qr.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.qr.keys.Digests;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.Sessions;
import vn.cuaso.qr.testing.Settings;
import vn.cuaso.qr.testing.Signer;
import vn.cuaso.qr.testing.TestPhone;

class ApprovalCheckTest {

    // Whole seconds, as JWTs have them.
    private final Instant now = Instant.ofEpochSecond(1_767_225_600);
    private final TestPhone phone = new TestPhone();
    private final ApprovalCheck check = new ApprovalCheck(Settings.ORIGINS, Settings.APPROVALS);
    private final QrSession.Scanned session =
            Sessions.crossDevice(now).claimed(phone.device(), Optional.empty(), now, Sessions.SCANNED_LIFE);

    @Test
    void approvalOfThisPhoneForThisSessionMayGoOn() {
        assertThat(faultOf(claims -> claims)).isEmpty();
    }

    @Test
    @DisplayName("QR-6: an approval over another session, client or context is refused")
    void approvalOfSomethingElseIsRefused() {
        var other = Sessions.crossDevice(now).terms();
        assertThat(faultOf(claims -> claims.claim("session", other.id().value())))
                .contains("another session");
        assertThat(faultOf(claims -> claims.claim("session", null))).contains("another session");
        assertThat(faultOf(claims -> claims.claim("client", "other"))).contains("another client");
        var altered = "{\"version\":1,\"host\":\"evil.example\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(faultOf(claims -> claims.claim("context", Digests.of(altered))))
                .contains("another context");
        var padded = Base64.getUrlEncoder().encodeToString(new byte[32]);
        assertThat(faultOf(claims -> claims.claim("context", padded))).contains("another context");
    }

    @Test
    @DisplayName("QR-6: an approval for another audience or by another issuer is refused")
    void approvalForSomebodyElseIsRefused() {
        assertThat(faultOf(claims -> claims.audience("http://app.localhost:8080")))
                .contains("another audience");
        assertThat(faultOf(claims -> claims.audience(List.of(TestPhone.ISSUER, "http://evil.example"))))
                .contains("another audience");
        assertThat(faultOf(claims -> claims.audience((String) null))).contains("another audience");
        assertThat(faultOf(claims -> claims.issuer("somebody"))).contains("another issuer");
    }

    @Test
    @DisplayName("QR-6: an approval more than 30 s old or ahead is refused")
    void approvalOfAnotherTimeIsRefused() {
        assertThat(madeAt(now.minus(Duration.ofSeconds(30)))).isEmpty();
        assertThat(madeAt(now.minus(Duration.ofSeconds(31)))).contains("another time");
        assertThat(madeAt(now.plus(Duration.ofSeconds(30)))).isEmpty();
        assertThat(madeAt(now.plus(Duration.ofSeconds(31)))).contains("another time");
        assertThat(faultOf(claims -> claims.issueTime(null))).contains("another time");
    }

    @Test
    void guessableNameIsRefused() {
        assertThat(faultOf(claims -> claims.jwtID("1"))).contains("a guessable jti");
        assertThat(faultOf(claims -> claims.jwtID(null))).contains("a guessable jti");
    }

    @Test
    @DisplayName("QR-6: a signature by another device's key is refused, also under this one's name")
    void anotherDevicesSignatureIsRefused() {
        var thief = new TestPhone();
        var claims = phone.approvalClaims(session.terms(), now).build();

        assertThat(fault(thief.approval(claims))).contains("another key");
        var forged = Signer.sign(thief.key(), "approval+jwt", header -> header.keyID(phone.device()), claims);
        assertThat(fault(forged)).contains("another signature");
        // The key in the header is the thief's own; it counts for nothing.
        var own = Signer.sign(
                thief.key(),
                "approval+jwt",
                header -> header.keyID(phone.device()).jwk(thief.key().toPublicJWK()),
                claims);
        assertThat(fault(own)).contains("another signature");
    }

    @Test
    @DisplayName("QR-6: a DPoP proof in the place of an approval is refused, even if it claims all that one does")
    void proofIsNoApproval() {
        var claims = phone.approvalClaims(session.terms(), now).build();

        assertThat(fault(phone.proof(claims))).contains("another type");
        assertThat(fault(phone.proof(phone.proofClaims("POST", "http://app.localhost:8080/pairing", "token")
                        .build())))
                .contains("another type");
    }

    @Test
    @DisplayName("QR-6: no algorithm but ES256 is taken, and none least of all")
    void otherAlgorithmsAreRefused() throws JOSEException {
        var claims = phone.approvalClaims(session.terms(), now).build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("approval+jwt"))
                .keyID(phone.device())
                .build();
        var keyed = new SignedJWT(header, claims);
        keyed.sign(new MACSigner(new byte[32]));
        assertThat(fault(keyed.serialize())).contains("another algorithm");

        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"approval+jwt\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(fault(none + "." + claims.toPayload().toBase64URL() + ".")).contains("not a signed JWT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "..", "e30.e30.e30"})
    void whatIsNoApprovalIsRefused(String text) {
        assertThat(fault(text)).isPresent();
    }

    private Optional<String> madeAt(Instant time) {
        return faultOf(claims -> claims.issueTime(Date.from(time)));
    }

    private Optional<String> faultOf(UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = change.apply(phone.approvalClaims(session.terms(), now)).build();
        return fault(phone.approval(claims));
    }

    private Optional<String> fault(String approval) {
        return check.fault(approval, phone.known(), session, now);
    }
}
