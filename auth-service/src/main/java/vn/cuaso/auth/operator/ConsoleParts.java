package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cuaso.auth.audit.AuditLog;
import vn.cuaso.auth.client.registration.ClientDirectory;
import vn.cuaso.auth.deployment.VietnamTime;
import vn.cuaso.auth.federation.FederatedProvider;
import vn.cuaso.auth.federation.FederatedProviders;
import vn.cuaso.auth.federation.ProviderStatus;
import vn.cuaso.auth.key.KeyDescription;
import vn.cuaso.auth.key.KeyDirectory;
import vn.cuaso.auth.operator.ConsolePage.AuditPart;
import vn.cuaso.auth.operator.ConsolePage.ClientRow;
import vn.cuaso.auth.operator.ConsolePage.KeyRow;
import vn.cuaso.auth.operator.ConsolePage.ProviderRow;
import vn.cuaso.auth.operator.OperatorStore.Listed;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.provider.token.ServiceScope;

/** What the console shows of this service, each part to whom a role opens it. */
@ApplicationScoped
class ConsoleParts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(VietnamTime.ZONE);

    private final FederatedProviders providers;
    private final ClientDirectory clients;
    private final KeyDirectory keys;
    private final AuditLog audit;

    ConsoleParts(FederatedProviders providers, ClientDirectory clients, KeyDirectory keys, AuditLog audit) {
        this.providers = providers;
        this.clients = clients;
        this.keys = keys;
        this.audit = audit;
    }

    List<ProviderRow> providers(Language language) {
        return providers.all().stream()
                .map(provider -> row(provider, provider.name(language)))
                .toList();
    }

    /** What is in our own database. */
    record Kept(Optional<List<ClientRow>> clients, Optional<List<KeyRow>> keys, AuditPart audit) {}

    /** One after the other: a session of Hibernate Reactive takes one question at a time. */
    Uni<Kept> kept(Listed operator) {
        return clients(operator)
                .chain(shown ->
                        keys(operator).chain(listed -> audit(operator).map(head -> new Kept(shown, listed, head))));
    }

    private Uni<Optional<List<ClientRow>>> clients(Listed operator) {
        return opened(
                operator,
                ServiceScope.CLIENTS_REGISTER,
                () -> clients.entries()
                        .map(entries -> entries.stream()
                                .map(client -> new ClientRow(
                                        client.id(),
                                        client.name(),
                                        client.active(),
                                        client.configured() ? "configured" : "registered"))
                                .toList()));
    }

    private Uni<Optional<List<KeyRow>>> keys(Listed operator) {
        return opened(
                operator,
                ServiceScope.KEYS_ROTATE,
                () -> keys.list()
                        .map(list -> list.stream().map(ConsoleParts::row).toList()));
    }

    private Uni<AuditPart> audit(Listed operator) {
        return opened(operator, ServiceScope.AUDIT_READ, audit::head)
                .map(opened -> opened.map(
                                head -> head.map(ConsoleParts::part).orElseGet(() -> new AuditPart(true, 0, "", "")))
                        .orElseGet(AuditPart::closed));
    }

    /** What no role of the operator's opens is not even looked for. */
    private static <T> Uni<Optional<T>> opened(Listed operator, ServiceScope scope, Supplier<Uni<T>> part) {
        return operator.may(scope)
                ? part.get().map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private static AuditPart part(AuditLog.Sealed last) {
        return new AuditPart(true, last.head().batch(), last.head().hash(), MOMENT.format(last.at()));
    }

    private static KeyRow row(KeyDescription key) {
        return new KeyRow(key.id(), key.algorithm(), key.state(), MOMENT.format(key.since()), until(key.until()));
    }

    /**
     * @param instant null for a key that leaves its state when another takes over
     */
    private static String until(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
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
