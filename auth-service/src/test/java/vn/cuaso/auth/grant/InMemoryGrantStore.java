package vn.cuaso.auth.grant;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.cuaso.auth.protection.SplitToken;

/** Grants for tests without Redis; every step holds the one lock. */
public final class InMemoryGrantStore implements GrantStore {

    private final Map<String, Entry> entries = new HashMap<>();
    private boolean failing;

    @Override
    public Uni<Void> issueCode(Grant grant, SplitToken code, Instant codeExpiresAt, Instant now) {
        return atomically(() -> {
            entries.put(grant.id(), new Entry(grant, code.hash(), codeExpiresAt));
            return null;
        });
    }

    @Override
    public Uni<Redemption> redeemCode(SplitToken code, Optional<SplitToken> refresh, Instant now) {
        return atomically(() -> {
            Entry entry = entries.get(code.id());
            if (entry == null || !entry.code.equals(code.hash())) {
                return new Redemption.Unknown();
            }
            if (entry.redeemed) {
                entries.remove(code.id());
                return new Redemption.Reused(entry.grant);
            }
            if (!now.isBefore(entry.codeExpiresAt) || !now.isBefore(entry.grant.endsAt())) {
                return new Redemption.Unknown();
            }
            entry.redeemed = true;
            entry.refresh = refresh.map(SplitToken::hash);
            return new Redemption.Redeemed(entry.grant);
        });
    }

    @Override
    public Uni<Refreshing> refresh(SplitToken presented, Optional<SplitToken> replacement, int most, Instant now) {
        return atomically(() -> {
            Entry entry = entries.get(presented.id());
            if (entry == null) {
                return new Refreshing.Unknown();
            }
            if (entry.replaced.contains(presented.hash())) {
                entries.remove(presented.id());
                return new Refreshing.Reused(entry.grant);
            }
            if (!entry.refresh.equals(Optional.of(presented.hash())) || !now.isBefore(entry.grant.endsAt())) {
                return new Refreshing.Unknown();
            }
            if (replacement.isPresent() && entry.replaced.size() >= most) {
                return new Refreshing.Unknown();
            }
            replacement.ifPresent(next -> {
                entry.replaced.add(presented.hash());
                entry.refresh = Optional.of(next.hash());
            });
            return new Refreshing.Refreshed(entry.grant);
        });
    }

    @Override
    public Uni<Optional<HeldRefreshToken>> look(SplitToken refresh, Instant now) {
        return atomically(() -> Optional.ofNullable(entries.get(refresh.id()))
                .filter(entry -> now.isBefore(entry.grant.endsAt()))
                .flatMap(entry -> entry.refresh.equals(Optional.of(refresh.hash()))
                        ? Optional.of(new HeldRefreshToken(entry.grant, true))
                        : Optional.of(new HeldRefreshToken(entry.grant, false))
                                .filter(_ -> entry.replaced.contains(refresh.hash()))));
    }

    @Override
    public Uni<Optional<Grant>> find(String grantId, Instant now) {
        return atomically(() -> Optional.ofNullable(entries.get(grantId))
                .filter(entry -> entry.redeemed && now.isBefore(entry.grant.endsAt()))
                .map(entry -> entry.grant));
    }

    @Override
    public Uni<Optional<Grant>> take(String grantId, Instant now) {
        return atomically(() -> Optional.ofNullable(entries.get(grantId))
                .filter(entry -> entry.redeemed && now.isBefore(entry.grant.endsAt()))
                .map(entry -> entries.remove(grantId).grant));
    }

    @Override
    public Uni<Void> revoke(String grantId) {
        return atomically(() -> {
            if (failing) {
                failing = false;
                throw new IllegalStateException("The store is away");
            }
            entries.remove(grantId);
            return null;
        });
    }

    /** As when the connection is lost in the middle of a sign-out. */
    public void failNextRevocation() {
        failing = true;
    }

    private <T> Uni<T> atomically(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (entries) {
                return step.get();
            }
        });
    }

    private static final class Entry {

        private final Grant grant;
        private final String code;
        private final Instant codeExpiresAt;
        private final Set<String> replaced = new HashSet<>();
        private boolean redeemed;
        private Optional<String> refresh = Optional.empty();

        private Entry(Grant grant, String code, Instant codeExpiresAt) {
            this.grant = grant;
            this.code = code;
            this.codeExpiresAt = codeExpiresAt;
        }
    }
}
