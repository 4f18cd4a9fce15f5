package vn.cuaso.auth.operator;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A second factor's key as authenticator apps scan it.
 *
 * @param size of the drawing, in modules, with the quiet zone of four that ISO/IEC 18004 asks for
 * @param path of an SVG, one square for each dark module
 */
record TotpQr(int size, String path) {
    private static final int QUIET = 4;

    /**
     * @param issuer what the app lists the key under
     */
    static TotpQr of(TotpSecret secret, String issuer) {
        // The form that authenticator apps agree on: https://github.com/google/google-authenticator/wiki/Key-Uri-Format
        String name = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        QrCode code = QrCode.encodeText(
                "otpauth://totp/%s?secret=%s&issuer=%s".formatted(name, secret.base32(), name), QrCode.Ecc.MEDIUM);
        return new TotpQr(code.size + 2 * QUIET, path(code));
    }

    private static String path(QrCode code) {
        return IntStream.range(0, code.size * code.size)
                .filter(module -> code.getModule(module % code.size, module / code.size))
                .mapToObj(module -> "M%d %dh1v1h-1z".formatted(module % code.size + QUIET, module / code.size + QUIET))
                .collect(Collectors.joining());
    }
}
