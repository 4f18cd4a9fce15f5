package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;

/** Consents for tests without PostgreSQL; every step holds the one lock. */
public final class InMemoryConsentStore implements ConsentStore {

    private final List<Consent> consents = new ArrayList<>();

    @Override
    public Uni<Optional<Consent>> find(AccountId account, String clientId) {
        return atomically(() -> known(account, clientId));
    }

    @Override
    public Uni<List<Consent>> findAll(AccountId account) {
        return atomically(() -> consents.stream()
                .filter(consent -> consent.account().equals(account))
                .sorted(Comparator.comparing(Consent::givenAt).reversed().thenComparing(Consent::clientId))
                .toList());
    }

    @Override
    public Uni<Boolean> stands(UUID id) {
        return atomically(
                () -> consents.stream().anyMatch(consent -> consent.id().equals(id)));
    }

    @Override
    public Uni<Consent> give(AccountId account, String clientId, Asked asked, Instant now) {
        return atomically(() -> {
            Optional<Consent> known = known(account, clientId);
            Consent given = new Consent(
                    known.map(Consent::id).orElseGet(UUID::randomUUID),
                    account,
                    clientId,
                    union(known.map(Consent::scopes), asked.scopes()),
                    union(known.map(Consent::claims), asked.claims()),
                    now);
            known.ifPresent(consents::remove);
            consents.add(given);
            return given;
        });
    }

    @Override
    public Uni<Boolean> withdraw(AccountId account, String clientId) {
        return atomically(() -> known(account, clientId).map(consents::remove).orElse(false));
    }

    private Optional<Consent> known(AccountId account, String clientId) {
        return consents.stream()
                .filter(consent ->
                        consent.account().equals(account) && consent.clientId().equals(clientId))
                .findFirst();
    }

    private static Set<String> union(Optional<Set<String>> before, Set<String> added) {
        Set<String> union = new HashSet<>(added);
        before.ifPresent(union::addAll);
        return union;
    }

    private <T> Uni<T> atomically(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (consents) {
                return step.get();
            }
        });
    }
}
