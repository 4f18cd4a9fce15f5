package vn.cuaso.portal.page;

import jakarta.inject.Singleton;
import vn.cuaso.portal.asset.AssembledFile;

/** Chart.js out of its web jar, as a file of our own: pages that draw load it, when they draw. */
@Singleton
final class ChartLibrary implements AssembledFile {

    private static final String WEB_JAR = "chart.js";

    @Override
    public String path() {
        return "/assets/chart.js";
    }

    @Override
    public byte[] content() {
        return WebJar.of(WEB_JAR).bytes("dist/chart.umd.min.js");
    }
}
