package vn.cuaso.benchmarks.qr;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Citizens who scan and approve, one after the other at an even pace. */
final class Approvals {
    private final Calls calls = new Calls();
    private final Stage stage;

    Approvals(Stage stage) {
        this.stage = stage;
    }

    /**
     * Scans and approves for each browser.
     *
     * @param nanosBetween from the start of one to the start of the next
     * @return when each approval was sent off ({@link System#nanoTime()}), in the browsers' order
     */
    long[] of(List<WaitingBrowser> browsers, long nanosBetween) {
        List<Future<Long>> sent = new ArrayList<>(browsers.size());
        try (ExecutorService citizens = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            for (WaitingBrowser browser : browsers) {
                sent.add(citizens.submit(() -> approve(browser)));
                next += nanosBetween;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        return sent.stream().mapToLong(Approvals::result).toArray();
    }

    private long approve(WaitingBrowser browser) throws JOSEException {
        Device device = Device.fresh();
        Phone phone = new Phone(
                calls,
                stage.phoneAddress(),
                stage.origins(),
                device,
                stage.auth().deviceToken(device));
        JsonNode claimed = phone.claim(browser);
        String approval = phone.sign(claimed);
        long sent = System.nanoTime();
        phone.approve(claimed, approval);
        return sent;
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
}
