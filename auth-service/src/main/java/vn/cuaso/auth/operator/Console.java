package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.federation.FederatedProvider;
import vn.cuaso.auth.federation.FederatedProviders;
import vn.cuaso.auth.federation.ProviderStatus;
import vn.cuaso.auth.operator.ConsolePage.AuditPart;
import vn.cuaso.auth.operator.ConsolePage.ProviderRow;
import vn.cuaso.auth.operator.OperatorStore.Listed;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.provider.token.ServiceScope;

/** Gathers what an operator sees. Looking is written down before anything is shown (DATA-2). */
@ApplicationScoped
class Console {
    static final String PATH = "/internal/console";

    /** In days. */
    private static final List<Integer> PERIODS = List.of(7, 30, 90);

    private static final int USUAL_PERIOD = 30;
    private static final int OK = 200;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(VIETNAM);

    private final OperatorStatistics statistics;
    private final FederatedProviders providers;
    private final AuditLog audit;
    private final ConsolePages pages;

    Console(OperatorStatistics statistics, FederatedProviders providers, AuditLog audit, ConsolePages pages) {
        this.statistics = statistics;
        this.providers = providers;
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
                        .unis(statistics.of(operator, period), auditOf(operator))
                        .asTuple())
                .chain(parts -> pages.draw(
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
                                parts.getItem1(),
                                providers(frame.language()),
                                parts.getItem2())));
    }

    private Uni<AuditPart> auditOf(Listed operator) {
        return operator.may(ServiceScope.AUDIT_READ)
                ? audit.head().map(head -> head.map(Console::auditOf).orElseGet(() -> new AuditPart(true, 0, "", "")))
                : Uni.createFrom().item(AuditPart.closed());
    }

    private static AuditPart auditOf(AuditLog.Sealed last) {
        return new AuditPart(true, last.head().batch(), last.head().hash(), moment(last.at()));
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private List<ProviderRow> providers(Language language) {
        return providers.all().stream()
                .map(provider -> row(provider, provider.name(language)))
                .toList();
    }

    private static ProviderRow row(FederatedProvider provider, String name) {
        return switch (provider.status()) {
            case ProviderStatus.Offered() -> row(provider, name, "offered", Optional.empty());
            case ProviderStatus.Ending(LocalDate lastDay) -> row(provider, name, "ending", Optional.of(lastDay));
            case ProviderStatus.Retired(Optional<LocalDate> lastDay) -> row(provider, name, "retired", lastDay);
            case ProviderStatus.Only() -> row(provider, name, "only", Optional.empty());
        };
    }

    private static ProviderRow row(
            FederatedProvider provider, String name, String status, Optional<LocalDate> lastDay) {
        return new ProviderRow(
                provider.id(), name, status, lastDay.map(DAY::format).orElse(""), provider.answering());
    }
}
