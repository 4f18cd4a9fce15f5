package vn.cuaso.stats.check;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;

/** {@code check-statistics}: compares all statistics with what the events come to; anybody who may read both can. */
@ApplicationScoped
public class CheckCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "check-statistics";

    private static final int AGREE = 0;
    private static final int DIFFER = 1;
    private static final int USAGE = 2;
    private static final int FAULT = 3;

    private final StatisticsCheck check;

    CheckCommand(StatisticsCheck check) {
        this.check = check;
    }

    /**
     * Checks.
     *
     * @param arguments what follows {@link #NAME}
     * @return the exit code
     */
    public int run(List<String> arguments, PrintStream output) {
        if (!arguments.isEmpty()) {
            output.println("Usage: " + NAME);
            return USAGE;
        }
        try {
            var findings = VertxContextSupport.subscribeAndAwait(check::compare);
            int broken = VertxContextSupport.subscribeAndAwait(check::brokenBalances);
            findings.differences().forEach(output::println);
            output.println("%,d events of %,d dossiers recomputed: %,d differences, %,d cells out of balance."
                    .formatted(findings.events(), findings.dossiers(), findings.all(), broken));
            return findings.agree() && broken == 0 ? AGREE : DIFFER;
        } catch (Throwable fault) {
            output.println("Not checked: " + fault.getMessage());
            return FAULT;
        }
    }
}
