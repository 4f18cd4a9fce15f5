package vn.cuaso.auth.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.page.Frame;

/** What an operator sees, each part where a role of theirs opens it. */
@CheckedTemplate(basePath = "operators")
record ConsolePage(
        Frame frame,
        String name,
        List<String> roles,
        int period,
        List<Integer> periods,
        StatisticsPart statistics,
        List<ProviderRow> providers,
        Optional<List<ClientRow>> clients,
        Optional<List<KeyRow>> keys,
        AuditPart audit)
        implements TemplateInstance {

    /**
     * Another provider.
     *
     * @param status {@code offered}, {@code ending}, {@code retired} or {@code only}
     * @param lastDay empty text where it has none
     */
    record ProviderRow(String id, String name, String status, String lastDay, boolean answering) {}

    /**
     * A client.
     *
     * @param origin {@code configured} or {@code registered}
     */
    record ClientRow(String id, String name, boolean active, String origin) {}

    /**
     * A signing key.
     *
     * @param state {@code next}, {@code current} or {@code retired}
     * @param until when it leaves that state by itself; empty text where that is when another takes over
     */
    record KeyRow(String id, String algorithm, String state, String since, String until) {}

    /** Sign-in statistics, or why there are none. */
    sealed interface StatisticsPart {
        /** No role of the operator's has them. */
        record Closed() implements StatisticsPart {}

        /** stats-service does not answer. */
        record Away() implements StatisticsPart {}

        record Shown(StatisticsView view) implements StatisticsPart {}

        default boolean isOpen() {
            return !(this instanceof Closed);
        }

        /** Null where there is nothing to show. */
        default StatisticsView view() {
            return switch (this) {
                case Shown(StatisticsView view) -> view;
                case Closed(), Away() -> null;
            };
        }
    }

    /**
     * The head of the audit log.
     *
     * @param open whether a role of the operator's has it
     * @param batch 0 where nothing was sealed yet
     */
    record AuditPart(boolean open, long batch, String hash, String sealedAt) {
        static AuditPart closed() {
            return new AuditPart(false, 0, "", "");
        }
    }
}
