package vn.cuaso.stats.check;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;

/** {@code rebuild-statistics}: writes all statistics anew from the events. */
@ApplicationScoped
public class RebuildCommand {

    /** The first argument that runs this command instead of the service. */
    public static final String NAME = "rebuild-statistics";

    private static final int REBUILT = 0;
    private static final int DIFFER = 1;
    private static final int USAGE = 2;
    private static final int FAULT = 3;

    private final StatisticsRebuild rebuild;

    RebuildCommand(StatisticsRebuild rebuild) {
        this.rebuild = rebuild;
    }

    /**
     * Rebuilds.
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
            var rebuilt = VertxContextSupport.subscribeAndAwait(rebuild::rebuild);
            output.println("%,d events of %,d dossiers recomputed: %,d differences before."
                    .formatted(
                            rebuilt.before().events(),
                            rebuilt.before().dossiers(),
                            rebuilt.before().all()));
            if (rebuilt.agrees()) {
                output.println("The statistics are what the events come to.");
                return REBUILT;
            }
            rebuilt.after().differences().forEach(output::println);
            output.println("%,d differences are left, %,d cells are out of balance. Nothing was changed."
                    .formatted(rebuilt.after().all(), rebuilt.broken()));
            return DIFFER;
        } catch (Throwable fault) {
            output.println("Nothing was changed: " + fault.getMessage());
            return FAULT;
        }
    }
}
