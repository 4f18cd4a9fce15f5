package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.operator.OperatorStore.Listed;

/** Shows an operator what there is to see. Looking is written down before anything is shown (DATA-2). */
@ApplicationScoped
class Console {
    static final String PATH = "/internal/console";

    /** In days. */
    private static final List<Integer> PERIODS = List.of(7, 30, 90);

    private static final int USUAL_PERIOD = 30;
    private static final int OK = 200;

    private final ConsoleParts parts;
    private final OperatorStatistics statistics;
    private final AuditLog audit;
    private final ConsolePages pages;

    Console(ConsoleParts parts, OperatorStatistics statistics, AuditLog audit, ConsolePages pages) {
        this.parts = parts;
        this.statistics = statistics;
        this.audit = audit;
        this.pages = pages;
    }

    /**
     * @param asked how many days; any other number than those that are offered is the usual one
     */
    Uni<Response> show(Listed operator, int asked) {
        int period = PERIODS.contains(asked) ? asked : USUAL_PERIOD;
        return audit.record(operator.actor(), "GET " + PATH, "shown")
                .chain(() -> Uni.combine()
                        .all()
                        .unis(statistics.of(operator, period), parts.kept(operator))
                        .asTuple())
                .chain(found -> pages.draw(
                        OK,
                        PATH + "?days=" + period,
                        frame -> new ConsolePage(
                                frame,
                                operator.name(),
                                operator.roles().stream()
                                        .map(OperatorRole::wireName)
                                        .sorted()
                                        .toList(),
                                period,
                                PERIODS,
                                found.getItem1(),
                                parts.providers(frame.language()),
                                found.getItem2().clients(),
                                found.getItem2().keys(),
                                found.getItem2().audit())));
    }
}
