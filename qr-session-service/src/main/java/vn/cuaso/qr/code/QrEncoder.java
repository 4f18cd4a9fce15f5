package vn.cuaso.qr.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.Base64;
import java.util.List;

/**
 * Draws payloads as QR codes of level M in the smallest version that holds them. About 25 µs of processor time each:
 * too long for an event loop that serves thousands of browsers, short enough for one of each browser each second.
 */
public final class QrEncoder {

    private static final int MASKS = 8;

    private QrEncoder() {}

    /**
     * Every reader accepts every mask (ISO/IEC 18004 §7.8), and to look for the nicest one takes twelve times as long as to draw the
     * code. Each payload has one by chance: under a mask that stayed, what a weak reader takes for a corner would stay too, in
     * every code of a session.
     *
     * @param payload ASCII, at most 2331 characters
     */
    public static Modules encode(String payload) {
        var bytes = QrSegment.makeBytes(payload.getBytes(US_ASCII));
        int mask = Math.floorMod(payload.hashCode(), MASKS);
        var code = QrCode.encodeSegments(
                List.of(bytes), QrCode.Ecc.MEDIUM, QrCode.MIN_VERSION, QrCode.MAX_VERSION, mask, false);
        return new Modules(code.size, Base64.getEncoder().encodeToString(bits(code)));
    }

    private static byte[] bits(QrCode code) {
        int size = code.size;
        var bits = new byte[(size * size + 7) / 8];
        for (int position = 0; position < size * size; position++) {
            if (code.getModule(position % size, position / size)) {
                bits[position / 8] |= (byte) (0x80 >>> position % 8);
            }
        }
        return bits;
    }
}
