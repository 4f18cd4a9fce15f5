package vn.cuaso.portal.chooser;

import io.nayuki.qrcodegen.QrCode;

/** A QR code drawn as one SVG path, dark on white also in dark mode, since cameras expect it so. */
final class QrPicture {

    /** Light modules on every side (ISO/IEC 18004 §5.3.8). */
    private static final int QUIET_ZONE = 4;

    private QrPicture() {}

    static String svg(String content) {
        QrCode code = QrCode.encodeText(content, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(side, darkRuns(code));
    }

    /** Each row's runs of dark modules as rectangles one module high. */
    private static String darkRuns(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int start = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1H%dz"
                            .formatted(start + QUIET_ZONE, y + QUIET_ZONE, x - start, start + QUIET_ZONE));
                }
                x++;
            }
        }
        return path.toString();
    }
}
