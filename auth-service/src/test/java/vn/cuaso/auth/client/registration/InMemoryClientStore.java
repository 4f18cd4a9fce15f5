package vn.cuaso.auth.client.registration;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Clients in memory, held to {@link ClientStoreContract} like the real store. */
final class InMemoryClientStore implements ClientStore {

    private final Map<String, RegisteredClient> clients = new TreeMap<>();
    private long version;
    private int readings;
    private boolean away;

    @Override
    public Uni<Long> version() {
        return step(() -> version);
    }

    @Override
    public Uni<List<RegisteredClient>> findAll() {
        return step(() -> {
            readings++;
            return List.copyOf(clients.values());
        });
    }

    @Override
    public Uni<Optional<RegisteredClient>> find(String clientId) {
        return step(() -> Optional.ofNullable(clients.get(clientId)));
    }

    @Override
    public Uni<Saved> save(List<ClientWrite> writes, String actor) {
        return step(() -> {
            if (!writes.stream().allMatch(this::isPossible)) {
                return Saved.CONFLICT;
            }
            writes.forEach(this::apply);
            version++;
            return Saved.DONE;
        });
    }

    private boolean isPossible(ClientWrite write) {
        Optional<Long> present =
                Optional.ofNullable(clients.get(write.client().id())).map(RegisteredClient::version);
        return switch (write) {
            case ClientWrite.Insert _ -> present.isEmpty();
            case ClientWrite.Update update ->
                present.filter(found -> found == update.client().version()).isPresent();
            case ClientWrite.Delete delete ->
                present.filter(found -> found == delete.client().version()).isPresent();
        };
    }

    private void apply(ClientWrite write) {
        RegisteredClient client = write.client();
        switch (write) {
            case ClientWrite.Insert _ -> clients.put(client.id(), client);
            case ClientWrite.Update _ -> clients.put(client.id(), client.next());
            case ClientWrite.Delete _ -> clients.remove(client.id());
        }
    }

    /** How often all of them were read. */
    int readings() {
        return readings;
    }

    /** From now on it fails, or works again. */
    void away(boolean isAway) {
        away = isAway;
    }

    private <T> Uni<T> step(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            synchronized (clients) {
                if (away) {
                    throw new IllegalStateException("The store is away");
                }
                return step.get();
            }
        });
    }
}
