package vn.cuaso.otp.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import vn.cuaso.otp.OtpConfig;
import vn.cuaso.otp.keys.Hmac;
import vn.cuaso.otp.keys.NamedKeys;

/** Derives codes from challenges, so that no store has to hold one (OTP-1). */
@ApplicationScoped
public class CodeDerivation {

    /** Changes when the derivation does; challenges of both kinds may then be alive at once. */
    private static final String VERSION = "1";

    private static final int MODULUS = 1_000_000;

    private final Hmac hmac;

    @Inject
    public CodeDerivation(OtpConfig config) {
        this(NamedKeys.of("code", config.code()));
    }

    public CodeDerivation(NamedKeys keys) {
        this.hmac = new Hmac(keys);
    }

    /** The id of the key for a new challenge. */
    public String currentKey() {
        return hmac.keys().current();
    }

    /** The subject's code under the key that its challenge was made with; nothing if that key has been removed. */
    public Optional<OneTimeCode> derive(String kid, CodeSubject subject) {
        return hmac.sign(kid, VERSION, subject.purpose(), subject.transaction(), subject.challenge())
                .map(CodeDerivation::truncate)
                .map(OneTimeCode::new);
    }

    /** Dynamic truncation to six digits (RFC 4226 §5.3). */
    static String truncate(byte[] hmac) {
        var offset = hmac[hmac.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hmac).getInt(offset) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }
}
