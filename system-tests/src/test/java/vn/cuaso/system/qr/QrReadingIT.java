package vn.cuaso.system.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.system.browser.OnPhone;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.SystemTest;

/** What the app reads codes by where the browser itself cannot: as often as a citizen holds still, whatever the code says. */
@SystemTest
@Tag("thorough")
class QrReadingIT {
    private static final int CODES = 80;
    private static final int MASKS = 8;
    private static final int TOKEN_BYTES = 37;
    private static final int PIXELS_A_MODULE = 6;
    private static final String READ_ALL = """
            async (pictures) => {
              const { LOOKS, makeReader } = await import('/app/reader.js');
              const reader = await makeReader();
              const texts = [];
              for (const picture of pictures) {
                const bytes = Uint8Array.from(atob(picture), (each) => each.charCodeAt(0));
                const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
                let text = null;
                for (let looks = 0; !text && looks < LOOKS; looks++) {
                  text = (await reader(bitmap)) ?? null;
                }
                texts.push(text);
              }
              return texts;
            }""";

    @ParameterizedTest
    @ValueSource(ints = {294, 360, 440})
    void atMostOneCodeInTwentyHasToChangeBeforeItIsRead(int side, @OnPhone Page page, Installation installation) {
        page.navigate(installation.app("/"));
        assumeThat(page.evaluate("'BarcodeDetector' in window")).isEqualTo(false);
        Random random = new Random(side);
        List<String> codes = IntStream.range(0, CODES)
                .mapToObj(_ -> installation.app("/app/scan#") + token(random))
                .toList();

        @SuppressWarnings("unchecked")
        List<String> texts = (List<String>) page.evaluate(
                READ_ALL, codes.stream().map(code -> picture(code, side)).toList());

        assertThat(IntStream.range(0, CODES)
                        .filter(each -> codes.get(each).equals(texts.get(each)))
                        .count())
                .isGreaterThanOrEqualTo(CODES * 19 / 20);
    }

    private static String token(Random random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The code as large in a camera's picture as {@code side}, in pixels; PNG in base64. */
    private static String picture(String text, int side) {
        BufferedImage code = drawn(text);
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        canvas.drawImage(code, (picture.getWidth() - side) / 2, (picture.getHeight() - side) / 2, side, side, null);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static BufferedImage drawn(String text) {
        BitMatrix modules = modules(text);
        BufferedImage code = new BufferedImage(
                modules.getWidth() * PIXELS_A_MODULE,
                modules.getHeight() * PIXELS_A_MODULE,
                BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                boolean black = modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                code.setRGB(x, y, (black ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        return code;
    }

    private static BitMatrix modules(String text) {
        Map<EncodeHintType, Object> hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.QR_MASK_PATTERN,
                Math.floorMod(text.hashCode(), MASKS));
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }
}
