package vn.cuaso.qr.approval;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cuaso.qr.deployment.Origins;
import vn.cuaso.qr.keys.Digests;
import vn.cuaso.qr.phone.Phone;
import vn.cuaso.qr.session.QrSession;

/**
 * Looks whether an approval is this phone's, for this session, over the context that it was shown, and made now (QR-6).
 * Pure. auth-service, which alone is believed, checks all of it again, against its own registry.
 */
@ApplicationScoped
public class ApprovalCheck {

    private static final JOSEObjectType TYPE = new JOSEObjectType("approval+jwt");
    // 128 random bits are 22 characters of base64url.
    private static final Pattern UNGUESSABLE = Pattern.compile("[\\x21-\\x7e]{22,128}");

    private final String audience;
    private final Duration tolerance;

    public ApprovalCheck(Origins origins, ApprovalConfig config) {
        this.audience = origins.identity().toString();
        this.tolerance = config.tolerance();
    }

    /** The first thing that is wrong with it, for the log; nothing if it may go on to auth-service. */
    Optional<String> fault(String approval, Phone phone, QrSession.Scanned session, Instant now) {
        try {
            var signed = SignedJWT.parse(approval);
            return fault(signed.getHeader(), phone)
                    .or(() -> isSignedBy(phone, signed) ? Optional.empty() : Optional.of("another signature"))
                    .or(() -> fault(signed, phone, session, now));
        } catch (ParseException notOne) {
            return Optional.of("not a signed JWT");
        }
    }

    private static Optional<String> fault(JWSHeader header, Phone phone) {
        if (!TYPE.equals(header.getType())) {
            return Optional.of("another type");
        }
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            return Optional.of("another algorithm");
        }
        return phone.device().equals(header.getKeyID()) ? Optional.empty() : Optional.of("another key");
    }

    private static boolean isSignedBy(Phone phone, SignedJWT signed) {
        try {
            return signed.verify(new ECDSAVerifier(phone.key()));
        } catch (JOSEException cannotBe) {
            return false;
        }
    }

    private Optional<String> fault(SignedJWT signed, Phone phone, QrSession.Scanned session, Instant now) {
        try {
            return fault(signed.getJWTClaimsSet(), phone, session, now);
        } catch (ParseException malformed) {
            return Optional.of("malformed claims");
        }
    }

    private Optional<String> fault(JWTClaimsSet claims, Phone phone, QrSession.Scanned session, Instant now)
            throws ParseException {
        var terms = session.terms();
        if (!phone.device().equals(claims.getIssuer())) {
            return Optional.of("another issuer");
        }
        if (!claims.getAudience().equals(List.of(audience))) {
            return Optional.of("another audience");
        }
        if (claims.getJWTID() == null || !UNGUESSABLE.matcher(claims.getJWTID()).matches()) {
            return Optional.of("a guessable jti");
        }
        if (!isNow(claims, now)) {
            return Optional.of("another time");
        }
        if (!terms.id().value().equals(claims.getStringClaim("session"))) {
            return Optional.of("another session");
        }
        if (!terms.client().equals(claims.getStringClaim("client"))) {
            return Optional.of("another client");
        }
        var shown = Digests.of(Base64.getUrlDecoder().decode(terms.context()));
        return shown.equals(claims.getStringClaim("context")) ? Optional.empty() : Optional.of("another context");
    }

    private boolean isNow(JWTClaimsSet claims, Instant now) {
        return claims.getIssueTime() != null
                && Duration.between(claims.getIssueTime().toInstant(), now)
                                .abs()
                                .compareTo(tolerance)
                        <= 0;
    }
}
