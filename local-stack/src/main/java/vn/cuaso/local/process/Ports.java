package vn.cuaso.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** Loopback ports. */
public final class Ports {
    // Below the ephemeral ranges of Linux and macOS, so that no outgoing connection takes a port between our look and
    // its use.
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private final RandomGenerator random;

    public Ports(RandomGenerator random) {
        this.random = random;
    }

    /** A port that nothing listens on. */
    public int free() {
        return free(_ -> true);
    }

    /** A port that nothing listens on and for which this holds too. */
    public int free(IntPredicate suitable) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (isFree(port) && suitable.test(port)) {
                return port;
            }
        }
        throw new StackFailure("No free port between " + LOWEST + " and " + HIGHEST + " on 127.0.0.1.");
    }

    /** Whether this user may listen on the port of 127.0.0.1 now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
