package vn.cuaso.qr.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QrEncoderTest {

    private static final int TOKEN_BYTES = 37;

    @Test
    @DisplayName("QR-1: an independent reader finds exactly the payload in the modules, whatever the token")
    void anIndependentReaderFindsThePayload() {
        var random = new Random(2026);
        for (int time = 0; time < 500; time++) {
            var payload = "http://app.localhost:8080/app/scan#" + token(random);
            assertThat(Reading.of(QrEncoder.encode(payload))).isEqualTo(new Reading(payload, ErrorCorrectionLevel.M));
        }
    }

    @Test
    void theCodeIsNoLargerThanItHasToBe() {
        // 84 bytes are what version 5 holds at level M (ISO/IEC 18004, table 7).
        assertThat(QrEncoder.encode("x".repeat(84)).size()).isEqualTo(37);
        assertThat(QrEncoder.encode("x".repeat(85)).size()).isEqualTo(41);
    }

    @Test
    void rowsFollowOneAnotherWithoutPadding() {
        var modules = QrEncoder.encode("x".repeat(84));
        assertThat(Base64.getDecoder().decode(modules.bitmap())).hasSize((37 * 37 + 7) / 8);
    }

    @Test
    void masksChangeWithThePayload() {
        var random = new Random(2026);
        var masks = Stream.generate(() -> QrEncoder.encode("http://app.localhost:8080/app/scan#" + token(random)))
                .limit(200)
                .map(QrEncoderTest::mask)
                .collect(Collectors.toSet());

        assertThat(masks).hasSize(8);
    }

    /** The three bits that name it, beside the upper left corner (ISO/IEC 18004 §7.9), under a mask that is always the same. */
    private static List<Boolean> mask(Modules modules) {
        var bits = Base64.getDecoder().decode(modules.bitmap());
        return IntStream.of(2, 3, 4)
                .map(column -> 8 * modules.size() + column)
                .mapToObj(position -> (bits[position / 8] & 0x80 >>> position % 8) != 0)
                .toList();
    }

    private static String token(Random random) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
