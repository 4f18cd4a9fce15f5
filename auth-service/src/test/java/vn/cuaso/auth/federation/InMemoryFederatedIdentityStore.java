package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.UpstreamSignIn;

/** Links in memory. */
final class InMemoryFederatedIdentityStore implements FederatedIdentityStore {

    private record Row(FederatedIdentity identity, String subject) {}

    private final List<Row> rows = new ArrayList<>();
    private final Clock clock;

    InMemoryFederatedIdentityStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Uni<Optional<FederatedIdentity>> use(String issuer, String subject) {
        return Uni.createFrom()
                .item(rows.stream()
                        .filter(row -> row.identity().issuer().equals(issuer)
                                && row.subject().equals(subject))
                        .map(Row::identity)
                        .findFirst());
    }

    @Override
    public synchronized Uni<Boolean> link(AccountId account, UpstreamSignIn upstream, Instant confirmedAt) {
        Optional<Row> taken = rows.stream()
                .filter(row -> row.identity().issuer().equals(upstream.issuer())
                        && (row.subject().equals(upstream.subject())
                                || row.identity().account().equals(account)))
                .findFirst();
        boolean same = taken.isEmpty()
                || (taken.get().identity().account().equals(account)
                        && taken.get().subject().equals(upstream.subject()));
        if (same) {
            taken.ifPresent(rows::remove);
            rows.add(new Row(
                    new FederatedIdentity(
                            taken.map(row -> row.identity().id()).orElseGet(UUID::randomUUID),
                            account,
                            upstream.provider(),
                            upstream.issuer(),
                            taken.map(row -> row.identity().linkedAt())
                                    .filter(confirmedAt::isBefore)
                                    .orElse(confirmedAt),
                            clock.instant()),
                    upstream.subject()));
        }
        return Uni.createFrom().item(same);
    }

    @Override
    public synchronized Uni<List<FederatedIdentity>> of(AccountId account) {
        return Uni.createFrom()
                .item(rows.stream()
                        .map(Row::identity)
                        .filter(identity -> identity.account().equals(account))
                        .toList());
    }

    @Override
    public synchronized Uni<Boolean> unlink(AccountId account, UUID id) {
        return Uni.createFrom()
                .item(rows.removeIf(row -> row.identity().id().equals(id)
                        && row.identity().account().equals(account)));
    }
}
