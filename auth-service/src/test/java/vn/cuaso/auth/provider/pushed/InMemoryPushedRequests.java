package vn.cuaso.auth.provider.pushed;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cuaso.auth.protection.SplitToken;

/** Pushed requests for tests without Redis; every step holds the one lock. */
public final class InMemoryPushedRequests implements PushedRequests {

    private final Map<String, Entry> entries = new HashMap<>();

    @Override
    public Uni<Void> keep(
            SplitToken reference, PushedRequest request, Instant expiresAt, Instant forgottenAt, Instant now) {
        return atomically(() -> {
            entries.put(reference.id(), new Entry(reference.hash(), request, expiresAt));
            return null;
        });
    }

    @Override
    public Uni<Optional<PushedRequest>> find(SplitToken reference, Instant now) {
        return atomically(() -> Optional.ofNullable(entries.get(reference.id()))
                .filter(entry -> entry.hash.equals(reference.hash()))
                .filter(entry -> entry.holder == null && now.isBefore(entry.expiresAt))
                .map(entry -> entry.request));
    }

    @Override
    public Uni<Boolean> spend(PushedReference reference) {
        return atomically(() -> {
            Entry entry = entries.get(reference.id());
            if (entry != null && entry.holder == null) {
                entry.holder = reference.holder();
            }
            return entry != null && entry.holder.equals(reference.holder());
        });
    }

    private <T> Uni<T> atomically(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (entries) {
                return step.get();
            }
        });
    }

    private static final class Entry {

        private final String hash;
        private final PushedRequest request;
        private final Instant expiresAt;
        private String holder;

        Entry(String hash, PushedRequest request, Instant expiresAt) {
            this.hash = hash;
            this.request = request;
            this.expiresAt = expiresAt;
        }
    }
}
