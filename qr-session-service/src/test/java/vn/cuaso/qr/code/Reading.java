package vn.cuaso.qr.code;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Base64;

/**
 * What an independent reader sees in modules.
 *
 * @param text the payload
 * @param level of error correction
 */
public record Reading(String text, ErrorCorrectionLevel level) {

    public static Reading of(Modules modules) {
        try {
            var result = new Decoder().decode(matrix(modules));
            return new Reading(result.getText(), ErrorCorrectionLevel.valueOf(result.getECLevel()));
        } catch (ChecksumException | FormatException unreadable) {
            throw new AssertionError("not a QR code", unreadable);
        }
    }

    private static BitMatrix matrix(Modules modules) {
        var bits = Base64.getDecoder().decode(modules.bitmap());
        int size = modules.size();
        var matrix = new BitMatrix(size);
        for (int position = 0; position < size * size; position++) {
            if ((bits[position / 8] & 0x80 >>> position % 8) != 0) {
                matrix.set(position % size, position / size);
            }
        }
        return matrix;
    }
}
