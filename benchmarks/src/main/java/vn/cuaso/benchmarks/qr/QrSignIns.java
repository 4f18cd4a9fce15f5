package vn.cuaso.benchmarks.qr;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.cuaso.benchmarks.Percentiles;
import vn.cuaso.benchmarks.citizen.Citizen;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.testing.LocalStack;

/**
 * From a citizen's <i>Xác nhận</i> to the browser's leaving the sign-in page: the approval is signed and sent, the event
 * stream tells the browser, its completion is answered with the way to the client. All of it through the gateway, against
 * everything as {@code ./run} starts it, one sign-in after the other. Ends with status 1 when the target is missed.
 */
public final class QrSignIns {
    private static final int WARMING = 60;
    private static final double TARGET_MILLIS = 300;
    // Before the two minutes are over in which a passcode check is good for an approval.
    private static final Duration PASSCODE_IS_FRESH = Duration.ofSeconds(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService browsers = Executors.newVirtualThreadPerTaskExecutor();
    private final Origins origins;
    private final Enrolment enrolment;
    private final EventStreams streams;
    private Phone phone;
    private Instant opened = Instant.MIN;

    private QrSignIns(LocalStack stack) throws IOException, JOSEException {
        origins = stack.origins();
        enrolment = Enrolment.of(new Citizen(stack, client), client, new Calls(), origins);
        String host = origins.identity().replace("http://", "");
        int port = URI.create(origins.identity()).getPort();
        streams = new EventStreams(new InetSocketAddress("127.0.0.1", port), host);
    }

    /** Prints the figures of as many sign-ins as the first argument says, 200 without one. */
    public static void main(String[] arguments) throws IOException, JOSEException {
        int count = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        print("%d processors, load average %.2f before", Runtime.getRuntime().availableProcessors(), load);
        boolean held;
        try (LocalStack stack = LocalStack.start(withoutLimits())) {
            held = new QrSignIns(stack).run(count);
        }
        System.exit(held ? 0 : 1);
    }

    private static Map<String, String> withoutLimits() {
        return Map.of(
                "auth-service:cuaso.auth.throttle.flows", "100000",
                "auth-service:cuaso.auth.throttle.approvals", "100000",
                "qr-session-service:cuaso.qr.limits.address", "100000/10m",
                "qr-session-service:cuaso.qr.limits.device", "100000/10m");
    }

    private boolean run(int count) throws IOException, JOSEException {
        try (browsers;
                streams) {
            signIn(new long[WARMING], new long[WARMING]);
            long[] noticed = new long[count];
            long[] left = new long[count];
            signIn(noticed, left);
            Percentiles whole = new Percentiles(left);
            print("from Xác nhận to the browser's notice: %s", new Percentiles(noticed));
            print("from Xác nhận to the way on from the sign-in page: %s", whole);
            boolean held = whole.at(0.99) < TARGET_MILLIS;
            print("target: p99 under %.0f ms: %s", TARGET_MILLIS, held ? "held" : "missed");
            return held;
        }
    }

    private void signIn(long[] noticed, long[] left) throws IOException, JOSEException {
        for (int number = 0; number < left.length; number++) {
            openPhone();
            SignInPage page = SignInPage.open(client, origins.portal() + "/sign-in/start?idp_hint=vneid", streams);
            JsonNode claimed = phone.claim(page.stream());
            Future<Long> gone = browsers.submit(() -> {
                page.leaveWhenApproved();
                return System.nanoTime();
            });
            long confirmed = System.nanoTime();
            phone.approve(claimed, phone.sign(claimed));
            left[number] = result(gone) - confirmed;
            noticed[number] = page.stream().approvedAt() - confirmed;
        }
    }

    private void openPhone() throws JOSEException {
        if (opened.plus(PASSCODE_IS_FRESH).isBefore(Instant.now())) {
            opened = Instant.now();
            phone = enrolment.opened();
        }
    }

    private static long result(Future<Long> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
