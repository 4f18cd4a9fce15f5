package vn.cuaso.benchmarks.qr;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import vn.cuaso.benchmarks.Percentiles;
import vn.cuaso.benchmarks.process.Figures;
import vn.cuaso.benchmarks.process.PackagedService;
import vn.cuaso.benchmarks.process.Pause;

/**
 * Thousands of browsers that wait with a QR code, and what each of them costs; how long it takes from a citizen's
 * <i>Xác nhận</i> until the browser knows. {@link Parameters} are given as {@code waiting=5000 gateway=true} and so on.
 */
public final class QrStreams {
    private static final int WARMING = 200;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Parameters parameters;
    private final Stage stage;
    private final Sessions sessions;
    private final Report report = new Report(System.out);

    private QrStreams(Parameters parameters, Stage stage) {
        this.parameters = parameters;
        this.stage = stage;
        this.sessions =
                new Sessions(new Calls(), stage.serviceAddress(), stage.auth().serviceToken());
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, JOSEException {
        Parameters parameters = Parameters.of(arguments);
        try (Stage stage = Stage.set(parameters)) {
            new QrStreams(parameters, stage).run();
        }
    }

    private void run() throws IOException {
        report.heading(parameters);
        warm();
        Figures serviceBefore = stage.service().figures();
        var gatewayBefore = stage.gateway().map(PackagedService::figures);
        try (EventStreams streams = streams()) {
            long start = System.nanoTime();
            Crowd crowd = Crowd.gather(parameters.waiting(), sessions, streams);
            report.gathered(parameters.waiting(), System.nanoTime() - start);
            report.memory("qr-session-service", serviceBefore, stage.service().figures(), parameters.waiting());
            stage.gateway()
                    .ifPresent(gateway -> report.memory(
                            "portal-gateway", gatewayBefore.orElseThrow(), gateway.figures(), parameters.waiting()));
            waitOnly(crowd);
            approve(crowd);
        }
    }

    private EventStreams streams() throws IOException {
        return new EventStreams(stage.streamAddress(), stage.streamHost());
    }

    // Compiled code and filled pools are not what a waiting browser costs.
    private void warm() throws IOException {
        try (EventStreams streams = streams()) {
            Crowd crowd = Crowd.gather(WARMING, sessions, streams);
            new Approvals(stage).of(crowd.first(WARMING), NANOS_PER_SECOND / 20);
        }
    }

    private void waitOnly(Crowd crowd) {
        long codes = crowd.codes();
        Cpu cpu = new Cpu(stage);
        Pause.millis(parameters.seconds() * 1_000L);
        report.waiting(parameters, cpu.sofar(), crowd.codes() - codes, crowd.ended());
    }

    private void approve(Crowd crowd) {
        List<WaitingBrowser> approved = crowd.first(parameters.approvals());
        long[] sent = new Approvals(stage)
                .of(approved, parameters.seconds() * NANOS_PER_SECOND / Math.max(1, approved.size()));
        crowd.await("their notice", browser -> browser.approvedAt() != 0, approved);
        long[] took = IntStream.range(0, sent.length)
                .mapToLong(index -> approved.get(index).approvedAt() - sent[index])
                .toArray();
        report.notices(new Percentiles(took));
    }
}
