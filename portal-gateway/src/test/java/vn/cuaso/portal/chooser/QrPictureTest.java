package vn.cuaso.portal.chooser;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final String LINK = "https://zalo.example/oa/cua-so";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\1z");

    @Test
    void pictureHoldsExactlyTheModulesOfTheCodeAndAQuietZone() {
        QrCode code = QrCode.encodeText(LINK, QrCode.Ecc.MEDIUM);
        String picture = QrPicture.svg(LINK);
        boolean[][] dark = new boolean[code.size + 8][code.size + 8];
        Matcher run = RUN.matcher(picture);
        while (run.find()) {
            int start = Integer.parseInt(run.group(1));
            for (int x = start; x < start + Integer.parseInt(run.group(3)); x++) {
                dark[Integer.parseInt(run.group(2))][x] = true;
            }
        }

        assertThat(picture).contains("viewBox=\"0 0 %1$d %1$d\"".formatted(dark.length));
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark.length; x++) {
                assertThat(dark[y][x]).as("module at %d, %d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }
}
