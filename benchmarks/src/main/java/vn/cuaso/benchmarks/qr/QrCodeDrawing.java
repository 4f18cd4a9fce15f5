package vn.cuaso.benchmarks.qr;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;
import vn.cuaso.qr.code.QrEncoder;

/** Processor time of drawing one code: it is done once a second for every browser that waits. */
public final class QrCodeDrawing {
    private static final String LINK = "http://app.localhost:8080/app/scan#";
    // base64url of the 37 bytes of a token.
    private static final int TOKEN_CHARACTERS = 50;
    private static final int ROUNDS = 5;
    private static final int CODES = 20_000;

    private QrCodeDrawing() {}

    /** Prints microseconds a code, of a few rounds: the first ones warm up. */
    public static void main(String[] arguments) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Random random = new Random(1);
        int drawn = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            for (int code = 0; code < CODES; code++) {
                drawn += QrEncoder.encode(payload(random)).size();
            }
            double micros = (threads.getCurrentThreadCpuTime() - before) / 1e3 / CODES;
            System.out.println(String.format(Locale.ROOT, "%.1f µs a code", micros));
        }
        System.out.println("modules on a side: " + drawn / ROUNDS / CODES);
    }

    private static String payload(Random random) {
        StringBuilder payload = new StringBuilder(LINK);
        for (int character = 0; character < TOKEN_CHARACTERS; character++) {
            payload.append((char) ('A' + random.nextInt(26)));
        }
        return payload.toString();
    }
}
