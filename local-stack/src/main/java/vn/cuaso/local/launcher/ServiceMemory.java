package vn.cuaso.local.launcher;

import java.util.List;
import vn.cuaso.local.settings.Service;

/** Heap and code cache of the services on a developer's machine: five of them together stay under 1,000 MB. */
final class ServiceMemory {
    private ServiceMemory() {}

    static List<String> options(Service service) {
        String heap =
                switch (service) {
                    // Argon2id takes 19 MB for each password that is checked at the same moment.
                    case AUTH -> "160m";
                    case OTP, STATS, QR, PORTAL -> "96m";
                };
        return List.of(
                "-Xms24m",
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError");
    }
}
